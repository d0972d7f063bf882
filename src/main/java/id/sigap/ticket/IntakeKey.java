package id.sigap.ticket;

import java.security.MessageDigest;

/** What makes a repeated submit one report. */
final class IntakeKey {

    private final byte[] key;
    private final byte[] fingerprint;

    /**
     * @param key keyed hash of who sent it and under which client key
     * @param fingerprint keyed hash of the content
     */
    IntakeKey(byte[] key, byte[] fingerprint) {
        this.key = key.clone();
        this.fingerprint = fingerprint.clone();
    }

    byte[] key() {
        return key.clone();
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    boolean hasContentOf(IntakeKey other) {
        return MessageDigest.isEqual(fingerprint, other.fingerprint);
    }
}
