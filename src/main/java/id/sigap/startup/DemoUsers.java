package id.sigap.startup;

import io.smallrye.config.SmallRyeConfig;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The users that the development OpenID Connect server knows, by role. What is listed with a colon among a user's
 * roles, such as {@code unit:X}, is no role and is shown with the user.
 *
 * @param byRole for each role its users, and what is shown with each
 */
record DemoUsers(Map<String, NavigableMap<String, String>> byRole) {

    private static final String PREFIX = "quarkus.oidc.devservices.roles.";

    static DemoUsers of(SmallRyeConfig config) {
        DemoUsers users = new DemoUsers(new TreeMap<>());
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String user = name.substring(PREFIX.length()).replace("\"", "");
                users.add(user, config.getOptionalValues(name, String.class).orElse(List.of()));
            }
        }
        return users;
    }

    private void add(String user, List<String> groups) {
        List<String> others =
                groups.stream().filter(group -> group.contains(":")).toList();
        String shown = others.isEmpty() ? user : user + " (" + String.join(", ", others) + ")";
        groups.stream().filter(group -> !others.contains(group)).forEach(role -> byRole.computeIfAbsent(
                        role, any -> new TreeMap<>())
                .put(user, shown));
    }

    /** A user to show the command with; the development server accepts any name. */
    String first() {
        return byRole.values().stream().map(NavigableMap::firstKey).findFirst().orElse("alice");
    }

    /** The first user of each role, with it. */
    String oneOfEach() {
        return byRole.entrySet().stream()
                .map(role -> role.getValue().firstKey() + " (" + role.getKey() + ")")
                .collect(Collectors.joining(", "));
    }
}
