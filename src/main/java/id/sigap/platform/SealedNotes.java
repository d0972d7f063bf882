package id.sigap.platform;

import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Words that somebody keeps for us, for a while: they can neither read nor change them, nor use them for anything else or any
 * longer. Nothing of it is kept here.
 */
@ApplicationScoped
public class SealedNotes {

    private final Keyring keyring;
    private final Clock clock;

    SealedNotes(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * As it is handed out; letters, digits, dashes and underscores.
     *
     * @param use what it is for: it opens for nothing else
     */
    public String seal(String use, String words, Instant until) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(Long.BYTES + text.length)
                .putLong(until.getEpochSecond())
                .put(text)
                .array();
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.NOTE, version, plain, use.getBytes(StandardCharsets.UTF_8));
        byte[] whole = ByteBuffer.allocate(1 + sealed.length)
                .put((byte) version)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** The words; empty if it is none of ours, was made for another use, or is over. */
    public Optional<String> open(String use, String note) {
        try {
            ByteBuffer whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(note));
            int version = Byte.toUnsignedInt(whole.get());
            byte[] sealed = new byte[whole.remaining()];
            whole.get(sealed);
            ByteBuffer plain =
                    ByteBuffer.wrap(keyring.open(Purpose.NOTE, version, sealed, use.getBytes(StandardCharsets.UTF_8)));
            Instant until = Instant.ofEpochSecond(plain.getLong());
            return clock.instant().isBefore(until)
                    ? Optional.of(StandardCharsets.UTF_8.decode(plain).toString())
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException | SealBroken e) {
            return Optional.empty();
        }
    }
}
