package id.sigap.access;

import java.util.HashSet;
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
 * @param unitTree the unit and all units below it, and those it stands in for with all below them
 * @param standsInFor closed units whose successor the unit is
 * @param area code of the urban village, if the unit is its office
 * @param channel code of the channel that a machine client serves
 */
public record Viewer(
        @Nullable String personKey,
        Set<Role> roles,
        @Nullable String unit,
        Set<String> unitTree,
        Set<String> standsInFor,
        @Nullable String area,
        @Nullable String channel) {

    private static final Viewer ANONYMOUS = new Viewer(null, Set.of(), null, Set.of(), null, null);

    public Viewer {
        roles = Set.copyOf(roles);
        unitTree = Set.copyOf(unitTree);
        standsInFor = Set.copyOf(standsInFor);
    }

    /** Of a unit that stands in for no other. */
    public Viewer(
            @Nullable String personKey,
            Set<Role> roles,
            @Nullable String unit,
            Set<String> unitTree,
            @Nullable String area,
            @Nullable String channel) {
        this(personKey, roles, unit, unitTree, Set.of(), area, channel);
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

    /** Whether what a unit has is theirs to work: it is their own, or one that closed and that their own stands in for. */
    public boolean actsFor(String unitCode) {
        return unitCode.equals(unit) || standsInFor.contains(unitCode);
    }

    /** Those units. */
    public Set<String> ownUnits() {
        Set<String> own = new HashSet<>(standsInFor);
        if (unit != null) {
            own.add(unit);
        }
        return own;
    }

    /** Whether they serve the city, be it as a machine client: whoever is no more than a citizen, or nobody, does not. */
    public boolean worksHere() {
        return roles.stream().anyMatch(role -> role != Role.CITIZEN);
    }

    public Optional<String> person() {
        return Optional.ofNullable(personKey);
    }
}
