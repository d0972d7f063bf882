package id.sigap.audit.chain;

import java.time.Instant;
import java.util.UUID;

/**
 * What an entry about private photos keeps of the row beside it, so that the entry's link covers that too: SHA-256 over a
 * grant, or over which one was taken back.
 */
public final class GrantHash {

    private GrantHash() {}

    /**
     * Of a grant, all but its place in the history.
     *
     * @param until when it ends; what is finer than a microsecond does not count
     */
    public static byte[] granted(UUID grantId, String officerKey, String officerUnit, Instant until) {
        return Digests.of("photo_grant", grantId, officerKey, officerUnit, until);
    }

    /** Of a grant's end, which says nothing but whose. */
    public static byte[] takenBack(UUID grantId) {
        return Digests.of("photo_grant_end", grantId);
    }
}
