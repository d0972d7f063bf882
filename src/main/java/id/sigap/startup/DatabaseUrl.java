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
 */
record DatabaseUrl(String address, Optional<String> username, Optional<String> password) {

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
        String[] user = Optional.ofNullable(form.group(1)).orElse("").split(":", 2);
        return new DatabaseUrl(
                form.group(2),
                settings.text("sigap.database.username").or(() -> decoded(user, 0)),
                settings.text("sigap.database.password").or(() -> decoded(user, 1)));
    }

    private static Optional<String> decoded(String[] user, int part) {
        return part < user.length && !user[part].isEmpty()
                ? Optional.of(URLDecoder.decode(user[part].replace("+", "%2B"), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** For the embedded server, which listens on the loopback address only. */
    static DatabaseUrl local(int port, String username, String password) {
        return new DatabaseUrl(
                "127.0.0.1:" + port + "/" + Databases.NAME, Optional.of(username), Optional.of(password));
    }

    /** The settings of Quarkus's datasource that follow from this address. */
    Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        properties.put(Settings.REACTIVE_URL, "postgresql://" + address);
        properties.put(Settings.JDBC_URL, "jdbc:postgresql://" + address);
        username.ifPresent(value -> properties.put(Settings.USERNAME, value));
        password.ifPresent(value -> properties.put(Settings.PASSWORD, value));
        return properties;
    }
}
