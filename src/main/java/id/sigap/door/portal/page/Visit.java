package id.sigap.door.portal.page;

import id.sigap.access.Viewer;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Language;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request for a page: who asks, in which language, and what for. */
public final class Visit {

    private final RoutingContext ctx;
    private final Language language;
    private final RateLimitKey network;
    private final Frames frames;
    private final Form form;

    Visit(RoutingContext ctx, Language language, RateLimitKey network, Frames frames, Form form) {
        this.ctx = ctx;
        this.language = language;
        this.network = network;
        this.frames = frames;
        this.form = form;
    }

    public Visit with(Form sent) {
        return new Visit(ctx, language, network, frames, sent);
    }

    /** The same for a reader of another language. */
    public Visit in(Language other) {
        return new Visit(ctx, other, network, frames, form);
    }

    /** The cookie by which that language is remembered. */
    public String remembered(Language chosen) {
        return LanguageChoice.cookie(ctx.request(), chosen);
    }

    /** Nobody signs in here; what a PIN opens, the use cases say. */
    public Viewer viewer() {
        return Viewer.anonymous();
    }

    public Language language() {
        return language;
    }

    /** By which senders are counted. */
    public RateLimitKey network() {
        return network;
    }

    public Form form() {
        return form;
    }

    /** What the address says under a name; empty if it says nothing, or blanks. */
    public Optional<String> query(String name) {
        List<String> values = ctx.queryParam(name);
        return values.isEmpty() || values.get(0).isBlank()
                ? Optional.empty()
                : Optional.of(values.get(0).strip());
    }

    public List<String> queries(String name) {
        return ctx.queryParam(name);
    }

    public @Nullable String pathPart(String name) {
        return ctx.pathParam(name);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(ctx.request().getCookie(name)).map(Cookie::getValue);
    }

    /** For what reads more of a request than a form. */
    public RoutingContext context() {
        return ctx;
    }

    /** What stands around a page of that part of the portal. */
    public Frame frame(Section section) {
        boolean read = !ctx.request().method().equals(HttpMethod.POST);
        return frames.of(language, read ? ctx.request().uri() : section.path(), section);
    }

    public String say(String key, Object... values) {
        return Words.say(language, key, values);
    }
}
