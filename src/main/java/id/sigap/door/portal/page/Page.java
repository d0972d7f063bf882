package id.sigap.door.portal.page;

import id.sigap.problem.Language;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered with: a page, or an address to go on to, or a file.
 *
 * @param secret whether it shows what not everybody may see: then nobody keeps it, and it is not packed, for what is packed tells
 *     by its length what is in it
 */
public record Page(
        int status,
        @Nullable TemplateInstance body,
        @Nullable String location,
        @Nullable Content content,
        List<String> cookies,
        boolean secret) {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    public Page {
        cookies = List.copyOf(cookies);
    }

    /** Something that is no page. */
    public record Content(
            String type, Buffer bytes, @Nullable String fileName) {}

    public static Page of(TemplateInstance body) {
        return new Page(OK, body, null, null, List.of(), false);
    }

    /** Go on by reading that address, which is one of ours. */
    public static Page to(String address) {
        return new Page(SEE_OTHER, null, address, null, List.of(), false);
    }

    /** Something that is no page; without a name it is shown, not kept. */
    public static Page file(String type, Buffer bytes, @Nullable String fileName) {
        return new Page(OK, null, null, new Content(type, bytes, fileName), List.of(), false);
    }

    public Page withStatus(int other) {
        return new Page(other, body, location, content, cookies, secret);
    }

    /** A cookie, as {@link Cookies} writes one. */
    public Page with(String cookie) {
        List<String> more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Page(status, body, location, content, more, secret);
    }

    /** In another language than the one it was asked for in. */
    public Page in(Language other) {
        if (body != null) {
            body.setAttribute(InTemplates.LANGUAGE, other);
        }
        return this;
    }

    public Page forOneReader() {
        return new Page(status, body, location, content, cookies, true);
    }
}
