package id.sigap.identity;

import id.sigap.access.Role;
import id.sigap.platform.traffic.Traffic;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Collection;

/**
 * In whose lane a request goes, by its verified token: nobody gets among the officers by saying so. A channel's client sends
 * what citizens wrote, and can send it again: it goes with them.
 */
public final class CallerTraffic {

    private CallerTraffic() {}

    public static Traffic of(SecurityIdentity identity) {
        return of(identity.getRoles().stream()
                .flatMap(name -> Role.ofTokenName(name).stream())
                .toList());
    }

    public static Traffic of(Collection<Role> roles) {
        boolean officer = roles.stream().anyMatch(role -> role != Role.CITIZEN && role != Role.CHANNEL);
        return officer ? Traffic.OFFICERS : Traffic.CITIZENS;
    }
}
