package id.sigap.access;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person or machine client that a use case works for, with the roles and the unit of their token. Passed as the
 * first argument to every use case, because a request scope does not reach parallel fields.
 *
 * @param personKey the person's (or machine client's) pseudonym: a keyed hash of the provider's name and
 *     the token's subject; null for the anonymous
 * @param roles what the token grants; empty for the anonymous and for role-less tokens
 * @param unit code of the agency or office that a staff token carries
 * @param unitTree the unit and all units below it
 * @param area code of the urban village, if the unit is its office
 * @param channel code of the channel that a machine client serves
 */
public record Viewer(
        @Nullable String personKey,
        Set<Role> roles,
        @Nullable String unit,
        Set<String> unitTree,
        @Nullable String area,
        @Nullable String channel) {

    private static final Viewer ANONYMOUS = new Viewer(null, Set.of(), null, Set.of(), null, null);

    public Viewer {
        roles = Set.copyOf(roles);
        unitTree = Set.copyOf(unitTree);
    }

    /** Somebody without a token. */
    public static Viewer anonymous() {
        return ANONYMOUS;
    }

    public boolean isAnonymous() {
        return personKey == null;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether they serve the city, be it as a machine client: whoever is no more than a citizen, or nobody, does not. */
    public boolean worksHere() {
        return roles.stream().anyMatch(role -> role != Role.CITIZEN);
    }

    public Optional<String> person() {
        return Optional.ofNullable(personKey);
    }
}
