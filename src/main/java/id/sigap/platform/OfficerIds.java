package id.sigap.platform;

import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.Keyring.SealBroken;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Opaque names for officers: sealed, so that nobody can make one up, and equal for equal officers. */
@ApplicationScoped
public class OfficerIds {

    private static final byte[] CONTEXT = "officer".getBytes(StandardCharsets.UTF_8);

    /** Occurs in no pseudonym and no code, and names have been rid of it. */
    private static final String END = "\0";

    private final Keyring keyring;

    OfficerIds(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Who is meant.
     *
     * @param personKey the pseudonym
     * @param unit code of the unit that they work for
     * @param name as the token gave it, if it did
     */
    public record Officer(
            String personKey, String unit, @Nullable String name) {}

    /** A key may be added: the version stands in front. */
    public String of(Officer officer) {
        String name = officer.name() == null ? "" : officer.name().replace(END, "");
        byte[] plain =
                String.join(END, officer.personKey(), officer.unit(), name).getBytes(StandardCharsets.UTF_8);
        int version = keyring.current();
        byte[] sealed = keyring.seal(Purpose.OFFICER, version, plain, CONTEXT);
        byte[] whole = new byte[1 + sealed.length];
        whole[0] = (byte) version;
        System.arraycopy(sealed, 0, whole, 1, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * Whom a name stands for.
     *
     * @throws SealBroken if it is none of ours
     */
    public Officer open(String id) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            throw new SealBroken();
        }
        if (whole.length == 0) {
            throw new SealBroken();
        }
        byte[] plain = keyring.open(
                Purpose.OFFICER, Byte.toUnsignedInt(whole[0]), Arrays.copyOfRange(whole, 1, whole.length), CONTEXT);
        String[] parts = new String(plain, StandardCharsets.UTF_8).split(END, -1);
        return new Officer(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
    }
}
