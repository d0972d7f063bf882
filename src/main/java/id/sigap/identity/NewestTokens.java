package id.sigap.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the provider said last of people who are connected, whatever they showed it for: a role that a newer token lacks was
 * taken away, though an older one still names it. A token of another client says nothing, for clients are given other roles.
 */
@ApplicationScoped
class NewestTokens {

    private final ConcurrentMap<Holder, Watched> newest = new ConcurrentHashMap<>();

    private record Holder(String subject, Optional<String> client) {

        static Holder of(SecurityIdentity identity, KnownToken token) {
            return new Holder(token.getSubject(), CallerClient.of(identity));
        }
    }

    private record Said(long at, Set<String> roles, Optional<String> unit, Optional<String> channel) {

        static Said by(SecurityIdentity identity, KnownToken token) {
            TokenGroups groups = new TokenGroups(token);
            return new Said(
                    token.getIssuedAtTime(), identity.getRoles(), groups.value("unit"), groups.value("channel"));
        }

        Said orNewer(Said other) {
            return other.at > at ? other : this;
        }

        boolean takesFrom(Said older) {
            return at > older.at
                    && !(roles.containsAll(older.roles) && unit.equals(older.unit) && channel.equals(older.channel));
        }
    }

    /** @param connections by which somebody is to be known */
    private record Watched(int connections, Said said) {}

    /** From now on what else they show is heard of, until what this returns is run. */
    Runnable watch(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof KnownToken token)) {
            return () -> {};
        }
        Holder holder = Holder.of(identity, token);
        Watched one = new Watched(1, Said.by(identity, token));
        newest.merge(holder, one, (had, another) -> new Watched(had.connections + 1, had.said.orNewer(another.said)));
        return () -> newest.computeIfPresent(
                holder, (who, had) -> had.connections == 1 ? null : new Watched(had.connections - 1, had.said));
    }

    /** Something was shown that the provider made, and that is believed. */
    void note(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof KnownToken token && token.getSubject() != null) {
            newest.computeIfPresent(
                    Holder.of(identity, token),
                    (who, had) -> new Watched(had.connections, had.said.orNewer(Said.by(identity, token))));
        }
    }

    /** Whether something was shown since that lacks what this one names. */
    boolean takeFrom(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof KnownToken token)) {
            return false;
        }
        Watched watched = newest.get(Holder.of(identity, token));
        return watched != null && watched.said.takesFrom(Said.by(identity, token));
    }
}
