package id.sigap.identity;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A value that a token carries as a claim of its own, or as a group {@code name:value} where claims cannot be added. */
record TokenGroups(JsonWebToken token) {

    Optional<String> value(String name) {
        Object claim = token.getClaim(name);
        return claim instanceof String text && !text.isBlank() ? Optional.of(text) : fromGroup(name + ":");
    }

    /** Sorted, so that a token with two such groups means the same on every instance. */
    private Optional<String> fromGroup(String prefix) {
        Set<String> groups = token.getGroups();
        return (groups == null ? Set.<String>of() : groups)
                .stream()
                        .map(group -> group.startsWith("/") ? group.substring(1) : group)
                        .filter(group -> group.startsWith(prefix))
                        .map(group -> group.substring(prefix.length()))
                        .sorted()
                        .findFirst();
    }
}
