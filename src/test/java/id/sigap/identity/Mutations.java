package id.sigap.identity;

import id.sigap.testing.Issuer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random changes to a token, by a seed: to its symbols, its parts, or the bytes that it stands for. */
final class Mutations {

    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/!~";

    private final String good;
    private final Random random;

    Mutations(String good, long seed) {
        this.good = good;
        this.random = new Random(seed);
    }

    /** So many of them, none the token itself. */
    List<String> next(int count) {
        return Stream.generate(this::mutated)
                .filter(token -> !token.equals(good))
                .limit(count)
                .toList();
    }

    private String mutated() {
        String token = good;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            token = changed(token);
        }
        return token;
    }

    private String changed(String token) {
        int at = random.nextInt(Math.max(1, token.length()));
        String head = token.substring(0, Math.min(at, token.length()));
        String tail = token.substring(Math.min(at + 1, token.length()));
        return switch (random.nextInt(8)) {
            case 0 -> head + symbol() + tail;
            case 1 -> head + symbol() + token.substring(head.length());
            case 2 -> head + tail;
            case 3 -> head;
            case 4 -> token.substring(head.length()) + head;
            case 5 -> partSwapped(token);
            default -> bytesChanged(token);
        };
    }

    private char symbol() {
        return SYMBOLS.charAt(random.nextInt(SYMBOLS.length()));
    }

    private String partSwapped(String token) {
        String[] parts = token.split("\\.", -1);
        int one = random.nextInt(parts.length);
        int other = random.nextInt(parts.length);
        String kept = parts[one];
        parts[one] = parts[other];
        parts[other] = kept;
        return String.join(".", parts);
    }

    private String bytesChanged(String token) {
        String[] parts = token.split("\\.", -1);
        int which = random.nextInt(parts.length);
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(parts[which]);
        } catch (IllegalArgumentException e) {
            return token + symbol();
        }
        if (bytes.length == 0) {
            bytes = "{}".getBytes(StandardCharsets.UTF_8);
        }
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        parts[which] = Issuer.encode(bytes);
        return String.join(".", parts);
    }
}
