package id.sigap.door.graphql.document;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Which documents one client may run: any that it sends, and those it was built with by their hash; or none but the latter. */
public final class ClientDocuments {

    /** Of a client that is held to nothing, where nothing is kept. */
    public static final ClientDocuments ANY = new ClientDocuments(Map.of(), false);

    /** How a document is identified; others are reserved. */
    private static final String PREFIX = "sha256:";

    private final Map<String, String> texts;
    private final boolean held;

    ClientDocuments(Map<String, String> texts, boolean held) {
        this.texts = texts;
        this.held = held;
    }

    /**
     * The document of this identifier.
     *
     * @throws Problem DOCUMENT_UNKNOWN
     */
    public String named(String id) {
        return Optional.of(id)
                .filter(it -> it.startsWith(PREFIX))
                .flatMap(it -> hashed(hash(it)))
                .orElseThrow(() -> new Problem(ProblemCode.DOCUMENT_UNKNOWN));
    }

    /** The document with this hash, as clients of Apollo send it. */
    public Optional<String> hashed(String sha256) {
        return Optional.ofNullable(texts.get(sha256));
    }

    /**
     * A document that was sent as a text, if the client may.
     *
     * @throws Problem DOCUMENT_UNKNOWN if it is held to its own, and this is none of them
     */
    public String sent(String text) {
        if (held && !texts.containsKey(sha256(text))) {
            throw new Problem(ProblemCode.DOCUMENT_UNKNOWN);
        }
        return text;
    }

    /** Whether it is the hash of that document. */
    public static boolean isHash(String sha256, String text) {
        return sha256.equals(sha256(text));
    }

    static String hash(String id) {
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
