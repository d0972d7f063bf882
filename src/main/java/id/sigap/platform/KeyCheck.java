package id.sigap.platform;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.security.MessageDigest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing start under a master key that is not the one its database is written under: the right PIN would be none, and
 * what is written meanwhile would prove nothing under the right key. The first to start leaves fingerprints of its keys.
 */
@ApplicationScoped
class KeyCheck {

    private final Keyring keyring;
    private final MasterKeyRows rows;
    private final boolean command;
    private final boolean keyed;

    /**
     * @param command whether this is a command beside the service, which leaves no fingerprint behind
     * @param keyed whether that command writes under the key in use: every instance has to know it then
     */
    KeyCheck(
            Keyring keyring,
            MasterKeyRows rows,
            @ConfigProperty(name = "sigap.command", defaultValue = "false") boolean command,
            @ConfigProperty(name = "sigap.command-keyed", defaultValue = "false") boolean keyed) {
        this.keyring = keyring;
        this.rows = rows;
        this.command = command;
        this.keyed = keyed;
    }

    /** Before anything else begins; the port opens after it. */
    void beforeAll(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        check();
    }

    /** @throws ConfigurationException that says, in both languages, which key is not the one */
    void check() {
        Map<Integer, byte[]> ours = keyring.fingerprints();
        rows.check(command ? Map.of() : ours, kept -> compare(ours, kept))
                .await()
                .indefinitely();
    }

    private void compare(Map<Integer, byte[]> ours, MasterKeyRows.Kept kept) {
        kept.fingerprints().forEach((version, fingerprint) -> {
            if (!isSame(ours.get(version), fingerprint)) {
                throw refusal("sigap.keys.v" + version, ours.containsKey(version));
            }
        });
        int current = keyring.current();
        boolean usedAlready = kept.fingerprints().size() > kept.added().size();
        boolean unknown = keyed && !kept.fingerprints().containsKey(current);
        if (unknown || (usedAlready && kept.added().contains(current))) {
            throw tooSoon("sigap.keys.v" + keyring.current());
        }
    }

    /** Whoever runs beside us cannot read what we would write. */
    private static ConfigurationException tooSoon(String key) {
        return new ConfigurationException("""
            %1$s belum dikenal oleh instans lain, jadi belum boleh dipakai.
            Jalankan dahulu semua instans dengan %1$s tanpa mengubah sigap.key-in-use; setelah itu ubah.
            %1$s is not known to the other instances yet, and must not be used before.
            Start every instance with %1$s first and sigap.key-in-use as it was; change that afterwards.\
            """.formatted(key));
    }

    private static boolean isSame(byte @Nullable [] one, byte[] other) {
        return one != null && MessageDigest.isEqual(one, other);
    }

    private static ConfigurationException refusal(String setting, boolean given) {
        String indonesian = given
                ? setting + " bukan kunci induk yang dipakai basis data ini."
                : setting + " tidak ada, padahal basis data ini memakai kunci induk itu.";
        String english = given
                ? setting + " is not the master key that this database is written under."
                : setting + " is missing: this database is written under that master key too.";
        return new ConfigurationException(indonesian + "\n" + english + "\n\n" + """
            Pasang kunci yang semula; dengan kunci lain PIN tidak cocok dan data pelapor tidak dapat dibaca.
            Set the key it was; under another one PINs do not fit, and reporters' data cannot be read.\
            """);
    }
}
