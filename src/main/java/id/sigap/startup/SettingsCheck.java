package id.sigap.startup;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names every setting that production needs and does not have, before anything fails for want of it. */
final class SettingsCheck {

    private static final Duration SHORTEST_AGE = Duration.ofSeconds(10);

    private SettingsCheck() {}

    /**
     * Lets nothing start without what it needs.
     *
     * @throws StartupFailure that says, in both languages, what is missing and how to set it
     */
    static void check(Settings settings) {
        List<String> missing = missing(settings);
        if (!missing.isEmpty()) {
            throw new StartupFailure(
                    "Sigap tidak dapat dijalankan: pengaturan berikut belum lengkap.",
                    "Sigap cannot start: these settings are incomplete.",
                    "",
                    String.join("\n", missing));
        }
    }

    /** One paragraph per missing setting; none in development and tests, where everything has a default. */
    static List<String> missing(Settings settings) {
        List<String> missing = new ArrayList<>();
        if (settings.developing() || ApplicationLifecycleManager.isAppCDSGeneration()) {
            // The latter runs Sigap during the build, without any settings.
            return missing;
        }
        boolean embedded = settings.embedded();
        if (!embedded && DatabaseUrl.configured(settings).isEmpty()) {
            missing.add(DATABASE);
        }
        missing.addAll(PhotoStoreCheck.missing(settings));
        if (settings.text(Settings.ISSUER).isEmpty()) {
            missing.add(ISSUER);
        }
        if (settings.text(Settings.AUDIENCE).isEmpty()) {
            missing.add(AUDIENCE);
        }
        if (settings.text(Settings.TOKEN_AGE).filter(SettingsCheck::isNoAge).isPresent()) {
            missing.add(TOKEN_AGE);
        }
        if (settings.on(Settings.FORWARDING)
                && settings.text(Settings.TRUSTED_PROXIES).isEmpty()) {
            missing.add(TRUSTED_PROXIES);
        }
        if (settings.on(Settings.OTHER_FORWARDING)) {
            missing.add(OTHER_FORWARDING);
        }
        if (!settings.text(Settings.PROXIES).orElse("1").matches("[1-9][0-9]?")) {
            missing.add(PROXIES);
        }
        boolean keyIsFine =
                settings.text(Settings.MASTER_KEY).map(MasterKey::isLongEnough).orElse(embedded);
        if (!keyIsFine) {
            missing.add(KEY);
        }
        return missing;
    }

    /** No bound, no duration, or one that clocks which differ use up: no token would be young enough. */
    private static boolean isNoAge(String text) {
        try {
            return DurationConverter.parseDuration(text).compareTo(SHORTEST_AGE) < 0;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static final String DATABASE = paragraph(Settings.DATABASE_URL, """
            Alamat basis data PostgreSQL, misalnya postgresql://db:5432/sigap,
            dengan sigap.database.username dan sigap.database.password.
            Untuk mencoba tanpa basis data sendiri: SIGAP_DATABASE=embedded.""", """
            The PostgreSQL database, such as postgresql://db:5432/sigap,
            with sigap.database.username and sigap.database.password.
            To try Sigap without a database of your own: SIGAP_DATABASE=embedded.""");

    private static final String ISSUER = paragraph(
            Settings.ISSUER,
            "Penerbit token OpenID Connect, misalnya https://sso.example/realms/sigap.",
            "The OpenID Connect issuer of tokens, such as https://sso.example/realms/sigap.");

    private static final String AUDIENCE = paragraph(
            Settings.AUDIENCE,
            "Untuk siapa token dibuat, misalnya sigap. Token untuk klien lain tidak diterima.",
            "Whom tokens must be made for, such as sigap. A token made for another client is not accepted.");

    private static final String TOKEN_AGE = paragraph(Settings.TOKEN_AGE, """
            Umur terbesar token, sedikitnya 10s, misalnya 60s. Tanpa batas ini peran yang sudah dicabut terus berlaku.""", """
            The greatest age of a token, at least 10s, such as 60s. Without it a role that was removed goes on acting.""");

    private static final String TRUSTED_PROXIES = paragraph(Settings.TRUSTED_PROXIES, """
            Alamat proksi Anda, misalnya 10.0.0.0/8. Tanpa ini siapa pun dapat mengaku beralamat lain.""", """
            The addresses of your proxies, such as 10.0.0.0/8. Without them anybody can claim another address.""");

    private static final String OTHER_FORWARDING = paragraph(Settings.OTHER_FORWARDING, """
            Hapus pengaturan ini. Sigap membaca alamat dari X-Forwarded-For saja; header Forwarded dapat ditulis siapa pun.""", """
            Remove it. Sigap reads addresses from X-Forwarded-For alone; the header Forwarded can be written by anybody.""");

    private static final String PROXIES = paragraph(Settings.PROXIES, """
            Berapa proksi Anda yang dilewati sebuah permintaan, satu di belakang yang lain: 1 sampai 99.""", """
            How many proxies of yours a request passes, one behind the other: 1 to 99.""");

    private static final String KEY = paragraph(Settings.MASTER_KEY, """
            Kunci induk: sedikitnya 32 byte acak dalam Base64. Buat sekali dengan: openssl rand -base64 32
            Simpan baik-baik: tanpa kunci ini data pelapor tidak dapat dibaca lagi.""", """
            The master key: at least 32 random bytes in Base64. Make it once with: openssl rand -base64 32
            Keep it safe: without it reporters' data cannot be read again.""");

    static String paragraph(String property, String id, String en) {
        String variable = property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return "* " + property + " (" + variable + ")\n" + (id + "\n" + en).indent(2);
    }
}
