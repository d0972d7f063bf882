package id.sigap.replay.http;

import id.sigap.replay.usage.UsageException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who acts as what: the accounts of officers, by role and unit. */
public final class Accounts {
    private final Map<String, String> named = new TreeMap<>();

    /** @throws UsageException if a role that no replay can do without has no account */
    public Accounts(Properties properties) {
        properties
                .stringPropertyNames()
                .forEach(key -> named.put(key, properties.getProperty(key).strip()));
        if (ticketAdmin().equals(validator())) {
            throw new UsageException("who works on a report may not judge it: ticket-admin and validator must differ");
        }
    }

    public String ticketAdmin() {
        return required("ticket-admin");
    }

    public String validator() {
        return required("validator");
    }

    public Optional<String> officer(String unit) {
        return text("officer." + unit);
    }

    public Optional<String> lurah(String area) {
        return text("lurah." + area);
    }

    /** Null if it stands in the environment. */
    @Nullable
    String password(String user) {
        return named.get("password." + user);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(named.get(key));
    }

    private String required(String role) {
        return text(role).orElseThrow(() -> new UsageException("the accounts name no " + role));
    }
}
