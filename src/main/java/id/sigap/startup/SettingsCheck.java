package id.sigap.startup;

import id.sigap.startup.check.Complaint;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Names every setting that production needs and does not have, or cannot use, before anything fails for want of it. */
final class SettingsCheck {

    private static final Duration SHORTEST_AGE = Duration.ofSeconds(10);

    /** As a browser names a page's origin: scheme, host in lower case, a port that is not the usual one. */
    private static final String ORIGIN = "https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?";

    private static final int LONGEST = 60;

    private SettingsCheck() {}

    /**
     * Lets nothing start without what it needs, nor with what it cannot use.
     *
     * @throws StartupFailure that says, in both languages, what is missing or wrong and how to set it
     */
    static void check(Settings settings) {
        refuse(settings, complaints(settings));
    }

    /** What is missing first, then what is given and wrong. */
    static void refuse(Settings settings, List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new StartupFailure(
                    "Sigap tidak dapat dijalankan.",
                    "Sigap cannot start.",
                    section(
                                    complaints,
                                    it -> !isGiven(settings, it),
                                    "Pengaturan yang belum diisi:",
                                    "Settings that are missing:")
                            + section(
                                    complaints,
                                    it -> isGiven(settings, it),
                                    "Pengaturan yang diisi tetapi salah:",
                                    "Settings that are given, and wrong:"));
        }
    }

    private static boolean isGiven(Settings settings, Complaint complaint) {
        // What was tried and did not work was given, under whichever name.
        return settings.text(complaint.property()).isPresent()
                || !complaint.said().isEmpty();
    }

    private static String section(List<Complaint> complaints, Predicate<Complaint> which, String id, String en) {
        List<String> texts =
                complaints.stream().filter(which).map(Complaint::text).toList();
        return texts.isEmpty() ? "" : "\n" + id + "\n" + en + "\n\n" + String.join("\n", texts);
    }

    /** One per setting that is not as it has to be; none in development and tests, where everything has a default. */
    static List<Complaint> complaints(Settings settings) {
        List<Complaint> complaints = new ArrayList<>();
        if (settings.developing() || ApplicationLifecycleManager.isAppCDSGeneration()) {
            // The latter runs Sigap during the build, without any settings.
            return complaints;
        }
        addDatabase(settings, complaints);
        complaints.addAll(PhotoStoreCheck.complaints(settings));
        addTokens(settings, complaints);
        addProxies(settings, complaints);
        addOrigins(settings, complaints);
        addKey(settings, complaints);
        return complaints;
    }

    private static void addDatabase(Settings settings, List<Complaint> complaints) {
        settings.text(Settings.DATABASE)
                .filter(kind -> !kind.equals("embedded"))
                .ifPresent(kind -> complaints.add(DATABASE_KIND.saying("» " + shown(kind))));
        if (complaints.isEmpty()
                && !settings.embedded()
                && DatabaseUrl.configured(settings).isEmpty()) {
            complaints.add(DATABASE);
        }
    }

    private static void addTokens(Settings settings, List<Complaint> complaints) {
        if (settings.text(Settings.ISSUER).isEmpty()) {
            complaints.add(ISSUER);
        }
        if (settings.text(Settings.AUDIENCE).isEmpty()) {
            complaints.add(AUDIENCE);
        }
        settings.text(Settings.TOKEN_AGE)
                .filter(SettingsCheck::isNoAge)
                .ifPresent(age -> complaints.add(TOKEN_AGE.saying("» " + shown(age))));
    }

    private static void addProxies(Settings settings, List<Complaint> complaints) {
        if (settings.on(Settings.FORWARDING)
                && settings.text(Settings.TRUSTED_PROXIES).isEmpty()) {
            complaints.add(TRUSTED_PROXIES);
        }
        if (settings.on(Settings.OTHER_FORWARDING)) {
            complaints.add(OTHER_FORWARDING);
        }
        settings.text(Settings.PROXIES)
                .filter(number -> !number.matches("[1-9][0-9]?"))
                .ifPresent(number -> complaints.add(PROXIES.saying("» " + shown(number))));
    }

    private static void addOrigins(Settings settings, List<Complaint> complaints) {
        settings.text(Settings.ORIGINS)
                .filter(origins -> !origins.matches(ORIGIN + "(\\s*,\\s*" + ORIGIN + ")*"))
                .ifPresent(origins -> complaints.add(ORIGINS.saying("» " + shown(origins))));
        if (settings.on(Settings.OTHER_ORIGINS)) {
            complaints.add(OTHER_ORIGINS);
        }
    }

    private static void addKey(Settings settings, List<Complaint> complaints) {
        Optional<String> key = settings.text(Settings.MASTER_KEY);
        if (key.isEmpty() && !settings.embedded()) {
            complaints.add(KEY);
        }
        // Never the key itself.
        key.filter(given -> !MasterKey.isLongEnough(given))
                .ifPresent(given -> complaints.add(KEY.saying("» " + MasterKey.shape(given))));
        settings.text(Settings.KEY_IN_USE)
                .filter(version -> !isGiven(settings, version))
                .ifPresent(version -> complaints.add(KEY_IN_USE.saying("» " + shown(version))));
    }

    /** The first may be the embedded database's own. */
    private static boolean isGiven(Settings settings, String version) {
        return version.matches("[1-9][0-9]{0,2}")
                && (version.equals("1")
                        || settings.text("sigap.keys.v" + version).isPresent());
    }

    /** What was given, where that is no secret. */
    static String shown(String value) {
        return value.substring(0, Math.min(LONGEST, value.length())).replaceAll("\\p{C}", "?");
    }

    /** No bound, no duration, or one that clocks which differ use up: no token would be young enough. */
    private static boolean isNoAge(String text) {
        try {
            return DurationConverter.parseDuration(text).compareTo(SHORTEST_AGE) < 0;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static final Complaint DATABASE = new Complaint(Settings.DATABASE_URL, """
            Alamat basis data PostgreSQL, misalnya postgresql://db:5432/sigap,
            dengan sigap.database.username dan sigap.database.password.
            Untuk mencoba tanpa basis data sendiri: SIGAP_DATABASE=embedded.""", """
            The PostgreSQL database, such as postgresql://db:5432/sigap,
            with sigap.database.username and sigap.database.password.
            To try Sigap without a database of your own: SIGAP_DATABASE=embedded.""");

    private static final Complaint DATABASE_KIND = new Complaint(
            Settings.DATABASE,
            "Hanya ada satu nilai: embedded. Basis data milik Anda disebut dengan sigap.database.url.",
            "The one value there is: embedded. A database of your own is named by sigap.database.url.");

    private static final Complaint ORIGINS = new Complaint(Settings.ORIGINS, """
            Origin halaman yang boleh membaca jawaban, dipisahkan koma, misalnya https://konsol.example; tanpa garis miring di akhir.
            * tidak diterima: setiap halaman di internet dapat membaca jawaban bagi tokennya.""", """
            The origins of pages that may read answers, separated by commas, such as https://console.example; no slash at the end.
            * is not taken: each page on the internet could read what its token is answered.""");

    private static final Complaint OTHER_ORIGINS = new Complaint(Settings.OTHER_ORIGINS, """
            Hapus pengaturan ini, dan pakai sigap.cors.origins: CORS bawaan Quarkus mengizinkan cookie dari situs lain.""", """
            Remove it, and use sigap.cors.origins: the CORS of Quarkus lets other sites send cookies.""");

    private static final Complaint ISSUER = new Complaint(
            Settings.ISSUER,
            "Penerbit token OpenID Connect, misalnya https://sso.example/realms/sigap.",
            "The OpenID Connect issuer of tokens, such as https://sso.example/realms/sigap.");

    private static final Complaint AUDIENCE = new Complaint(
            Settings.AUDIENCE,
            "Untuk siapa token dibuat, misalnya sigap. Token untuk klien lain tidak diterima.",
            "Whom tokens must be made for, such as sigap. A token made for another client is not accepted.");

    private static final Complaint TOKEN_AGE = new Complaint(Settings.TOKEN_AGE, """
            Umur terbesar token, sedikitnya 10s, misalnya 60s. Tanpa batas ini peran yang sudah dicabut terus berlaku.""", """
            The greatest age of a token, at least 10s, such as 60s. Without it a role that was removed goes on acting.""");

    private static final Complaint TRUSTED_PROXIES = new Complaint(Settings.TRUSTED_PROXIES, """
            Alamat proksi Anda, misalnya 10.0.0.0/8. Tanpa ini siapa pun dapat mengaku beralamat lain.""", """
            The addresses of your proxies, such as 10.0.0.0/8. Without them anybody can claim another address.""");

    private static final Complaint OTHER_FORWARDING = new Complaint(Settings.OTHER_FORWARDING, """
            Hapus pengaturan ini. Sigap membaca alamat dari X-Forwarded-For saja; header Forwarded dapat ditulis siapa pun.""", """
            Remove it. Sigap reads addresses from X-Forwarded-For alone; the header Forwarded can be written by anybody.""");

    private static final Complaint PROXIES = new Complaint(Settings.PROXIES, """
            Berapa proksi Anda yang dilewati sebuah permintaan, satu di belakang yang lain: 1 sampai 99.""", """
            How many proxies of yours a request passes, one behind the other: 1 to 99.""");

    private static final Complaint KEY_IN_USE = new Complaint(Settings.KEY_IN_USE, """
            Nomor kunci induk untuk nilai baru: 1, atau nomor lain yang kuncinya diberikan, misalnya 2 untuk sigap.keys.v2.""", """
            The number of the master key for new values: 1, or that of another one that is given, such as 2 for sigap.keys.v2.""");

    private static final Complaint KEY = new Complaint(Settings.MASTER_KEY, """
            Kunci induk: sedikitnya 32 byte acak dalam Base64. Buat sekali dengan: openssl rand -base64 32
            Simpan baik-baik: tanpa kunci ini data pelapor tidak dapat dibaca lagi.""", """
            The master key: at least 32 random bytes in Base64. Make it once with: openssl rand -base64 32
            Keep it safe: without it reporters' data cannot be read again.""");
}
