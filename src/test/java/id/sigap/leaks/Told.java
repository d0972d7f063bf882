package id.sigap.leaks;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One answer, byte by byte: status, every header, body. */
record Told(int status, Map<String, List<String>> headers, byte[] body) {

    static Told of(HttpResponse<byte[]> response) {
        return new Told(response.statusCode(), new TreeMap<>(response.headers().map()), response.body());
    }

    /** Of one length, sealed, and another one each time, be it of one place: that they differ tells nothing. */
    private static final Pattern FEED_CURSOR = Pattern.compile("\"cursor\":\"[A-Za-z0-9_-]{100}\"");

    /** As it is compared. */
    private byte[] compared() {
        return FEED_CURSOR.matcher(text()).replaceAll("\"cursor\":\"…\"").getBytes(StandardCharsets.UTF_8);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean sameAs(Told other) {
        return status == other.status && headers.equals(other.headers) && Arrays.equals(compared(), other.compared());
    }

    /** Where two answers part, with a little around it. */
    String partsFrom(Told other) {
        if (status != other.status) {
            return "status " + status + " / " + other.status + "\n  " + part(text(), 0) + "\n  "
                    + part(other.text(), 0);
        }
        int at = Arrays.mismatch(compared(), other.compared());
        if (at < 0) {
            return "headers " + headers + "\n     / " + other.headers;
        }
        return "byte " + at + " of the body\n  " + part(text(), at) + "\n  " + part(other.text(), at);
    }

    private static String part(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 120)), Math.min(text.length(), at + 160));
    }
}
