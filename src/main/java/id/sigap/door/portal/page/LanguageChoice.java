package id.sigap.door.portal.page;

import id.sigap.door.web.ReaderLanguage;
import id.sigap.problem.Language;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code GET /bahasa?ke=en&kembali=/…}: the language that somebody chose, kept in a cookie. Else their browser's. */
@ApplicationScoped
class LanguageChoice {

    private static final String COOKIE = "bahasa";
    private static final Duration KEPT = Duration.ofDays(365);

    private final Pages pages;

    LanguageChoice(Pages pages) {
        this.pages = pages;
    }

    void register(@Observes Router router) {
        pages.get(router, "/bahasa", "language", this::choose);
    }

    static Language of(HttpServerRequest request) {
        @Nullable Cookie cookie = request.getCookie(COOKIE);
        String chosen = cookie == null ? "" : cookie.getValue();
        return switch (chosen) {
            case "en" -> Language.ENGLISH;
            case "id" -> Language.INDONESIAN;
            default -> ReaderLanguage.of(request);
        };
    }

    static String cookie(HttpServerRequest request, Language chosen) {
        return Cookies.of(request, COOKIE, Words.tag(chosen), "/", KEPT);
    }

    private Uni<Page> choose(Visit visit) {
        String wanted = visit.query("ke").filter("en"::equals).orElse("id");
        String back = visit.query("kembali").filter(LanguageChoice::isOurs).orElse("/");
        return Uni.createFrom()
                .item(Page.to(back).with(Cookies.of(visit.context().request(), COOKIE, wanted, "/", KEPT)));
    }

    /** A path of this service: two slashes begin another host, and so does what a browser takes for one. */
    static boolean isOurs(String address) {
        return address.matches("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\\"<>]]{0,2000}");
    }
}
