package id.sigap.door.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sender of an upload calls it, so that it can be sent again: the header that the IETF's HTTPAPI group drafts. */
final class IdempotencyKey {

    private static final String NAME = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * Null if there is none. As a string of RFC 9651, which has quotation marks around it, or without them, as most send it.
     *
     * @throws Problem REQUEST_MALFORMED for several
     */
    static @Nullable String of(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(NAME);
        if (sent.size() > 1) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
        if (sent.isEmpty()) {
            return null;
        }
        String value = sent.get(0).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
