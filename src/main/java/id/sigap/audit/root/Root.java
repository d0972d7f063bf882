package id.sigap.audit.root;

import id.sigap.audit.chain.Digests;
import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day's root.
 *
 * @param number from 1 on, without a gap
 * @param day in Asia/Jakarta, after whose end it was made
 * @param heads how many chains had grown since the root before
 * @param previous digest of the root before; of nothing for the first
 */
public record Root(
        int number,
        LocalDate day,
        Instant madeAt,
        long historyThrough,
        long disclosureThrough,
        int heads,
        Buffer headsDigest,
        Buffer previous) {

    /** Format 1 of the digest and of the line. */
    private static final String FORMAT = "sigap-root-1";

    /** No bytes. Made when it is asked for: a native image takes no buffer that was there when it was built. */
    public static Buffer nothing() {
        return Buffer.buffer();
    }

    /** What a chain ended with. */
    record Head(String chain, UUID ticketId, int position, Buffer link) {}

    static Root following(
            @Nullable Root last, LocalDate day, Instant at, RootRows.Through through, int heads, Buffer headsDigest) {
        return new Root(
                last == null ? 1 : last.number + 1,
                day,
                at,
                through.history(),
                through.disclosure(),
                heads,
                headsDigest,
                last == null ? nothing() : last.digest());
    }

    public Buffer digest() {
        MessageDigest digest = Digests.sha256();
        for (Object value : new Object[] {
            FORMAT,
            number,
            day,
            madeAt,
            historyThrough,
            disclosureThrough,
            heads,
            headsDigest.getBytes(),
            previous.getBytes()
        }) {
            Digests.add(digest, value);
        }
        return Buffer.buffer(digest.digest());
    }

    /** As it is kept elsewhere: one line, which proves itself by the public key. */
    String line(Buffer signature, Buffer publicKey) {
        HexFormat hex = HexFormat.of();
        return String.join(
                " ",
                FORMAT,
                Integer.toString(number),
                day.toString(),
                hex.formatHex(digest().getBytes()),
                hex.formatHex(signature.getBytes()),
                hex.formatHex(publicKey.getBytes()));
    }

    static void add(MessageDigest digest, Head head) {
        Digests.add(digest, head.chain);
        Digests.add(digest, head.ticketId);
        Digests.add(digest, head.position);
        Digests.add(digest, head.link.getBytes());
    }
}
