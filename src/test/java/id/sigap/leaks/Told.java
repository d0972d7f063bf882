package id.sigap.leaks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One answer, byte by byte: status, every header, body. */
record Told(int status, Map<String, List<String>> headers, byte[] body) {

    static Told of(HttpResponse<byte[]> response) {
        return new Told(response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean sameAs(Told other) {
        return status == other.status && headers.equals(other.headers) && Arrays.equals(body, other.body);
    }

    /** Where two answers part, with a little around it. */
    String partsFrom(Told other) {
        if (status != other.status) {
            return "status " + status + " / " + other.status + "\n  " + part(text(), 0) + "\n  "
                    + part(other.text(), 0);
        }
        int at = Arrays.mismatch(body, other.body);
        if (at < 0) {
            return "headers " + headers + "\n     / " + other.headers;
        }
        return "byte " + at + " of the body\n  " + part(text(), at) + "\n  " + part(other.text(), at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 120)), Math.min(text.length(), at + 160));
    }
}
