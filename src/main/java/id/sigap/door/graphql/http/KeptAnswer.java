package id.sigap.door.graphql.http;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * An answer of published figures.
 *
 * @param tag a hash of what it says: of one release it stays the same, and holds no time
 */
record KeptAnswer(Buffer body, String tag) {

    private static final int TAG_BYTES = 16;

    static KeptAnswer of(Buffer body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return new KeptAnswer(
                    body,
                    '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a client has this one, by the tags it names; one that a proxy made weak is as good. */
    boolean isAmong(List<String> named) {
        return named.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    int size() {
        return body.length() + tag.getBytes(StandardCharsets.UTF_8).length;
    }
}
