package id.sigap.ticket.report;

import java.security.MessageDigest;

/** What makes a repeated submit one report. */
public final class IntakeKey {

    private final byte[] key;
    private final byte[] fingerprint;

    /**
     * @param key keyed hash of who sent it and under which client key
     * @param fingerprint keyed hash of the content
     */
    public IntakeKey(byte[] key, byte[] fingerprint) {
        this.key = key.clone();
        this.fingerprint = fingerprint.clone();
    }

    public byte[] key() {
        return key.clone();
    }

    public byte[] fingerprint() {
        return fingerprint.clone();
    }

    public boolean hasContentOf(IntakeKey other) {
        return MessageDigest.isEqual(fingerprint, other.fingerprint);
    }
}
