package id.sigap.door.graphql.http;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the query of an address, which is written like a form, strictly: one meaning or none. */
final class UrlParameters {

    private UrlParameters() {}

    /**
     * Fails with {@code REQUEST_MALFORMED} if a name comes twice, or something is not UTF-8.
     *
     * @param query what follows the question mark, as it was sent; null if there is none
     */
    static Map<String, String> parse(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) {
            return parameters;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!pair.isEmpty() && parameters.put(name, value) != null) {
                throw new Problem(ProblemCode.REQUEST_MALFORMED);
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            // Through bytes, because the library's decoder would replace what is not UTF-8.
            String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
            return RequestReader.decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
    }
}
