package id.sigap.identity;

import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pseudonyms: a keyed hash of the identity provider's name and the token's subject, so that no table tells who a person is.
 *
 * <p>The provider is named by {@code sigap.identity.realm}, not by its URL: people keep their reports when it moves.
 */
@ApplicationScoped
public class PersonKeys {

    private static final int BYTES = 18;

    private final Keyring keyring;
    private final byte[] realm;

    PersonKeys(Keyring keyring, @ConfigProperty(name = "sigap.identity.realm", defaultValue = "sigap") String realm) {
        this.keyring = keyring;
        this.realm = realm.getBytes(StandardCharsets.UTF_8);
    }

    /** The pseudonym of a token's subject. Always under the first key: a person must be found again after a key was added. */
    public String of(String subject) {
        byte[] mac = keyring.mac(Purpose.PERSON, keyring.first(), realm, subject.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
    }
}
