package id.sigap.startup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One address of the database, from which both drivers get theirs: the reactive one that serves, the JDBC one that
 * migrates.
 *
 * @param address {@code host:port/database?options}, without scheme and user
 * @param owner who migrates, if that is somebody else than who serves
 */
record DatabaseUrl(String address, Optional<String> username, Optional<String> password, Optional<Owner> owner) {

    /** Whoever owns the tables. */
    record Owner(String username, Optional<String> password) {}

    private static final Pattern FORM =
            Pattern.compile("(?:jdbc:|vertx-reactive:)?(?:postgresql|postgres)://(?:([^@/]*)@)?(.+)");

    /** The database that was configured, under our own name or either of Quarkus's; empty if there is none. */
    static Optional<DatabaseUrl> configured(Settings settings) {
        return settings.text(Settings.DATABASE_URL)
                .or(() -> settings.text(Settings.REACTIVE_URL))
                .or(() -> settings.text(Settings.JDBC_URL))
                .map(url -> parse(url, settings));
    }

    private static DatabaseUrl parse(String url, Settings settings) {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            // The URL itself may hold a password and is not repeated.
            throw new StartupFailure(
                    "URL basis data harus berbentuk postgresql://host:port/nama (sigap.database.url).",
                    "The database URL must have the form postgresql://host:port/name (sigap.database.url).");
        }
        if (form.group(2).replaceFirst("/.*", "").contains(",")) {
            throw new StartupFailure(
                    "URL basis data hanya memuat satu host (sigap.database.url): alamat yang selalu mengarah ke primer,"
                            + " misalnya HAProxy atau layanan -rw dari CloudNativePG.",
                    "The database URL names one host (sigap.database.url): an address that always leads to the primary,"
                            + " such as HAProxy, or the -rw service of CloudNativePG.");
        }
        String[] user = Optional.ofNullable(form.group(1)).orElse("").split(":", 2);
        return new DatabaseUrl(
                form.group(2),
                settings.text("sigap.database.username").or(() -> decoded(user, 0)),
                settings.text("sigap.database.password").or(() -> decoded(user, 1)),
                settings.text("sigap.database.owner.username")
                        .map(owner -> new Owner(owner, settings.text("sigap.database.owner.password"))));
    }

    private static Optional<String> decoded(String[] user, int part) {
        return part < user.length && !user[part].isEmpty()
                ? Optional.of(URLDecoder.decode(user[part].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** For the embedded server, which listens on the loopback address only. */
    static DatabaseUrl local(int port, String password) {
        return new DatabaseUrl(
                "127.0.0.1:" + port + "/" + Databases.NAME,
                Optional.of(Databases.SERVICE),
                Optional.of(password),
                Optional.of(new Owner(Databases.USER, Optional.of(password))));
    }

    /** The settings of Quarkus's datasource that follow from this address. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put(Settings.REACTIVE_URL, "postgresql://" + address);
        properties.put(Settings.JDBC_URL, "jdbc:postgresql://" + address);
        username.ifPresent(value -> properties.put(Settings.USERNAME, value));
        password.ifPresent(value -> properties.put(Settings.PASSWORD, value));
        owner.ifPresent(whoever -> {
            properties.put(Settings.OWNER_URL, "jdbc:postgresql://" + address);
            properties.put(Settings.OWNER_USERNAME, whoever.username());
            whoever.password().ifPresent(value -> properties.put(Settings.OWNER_PASSWORD, value));
        });
        return properties;
    }
}
