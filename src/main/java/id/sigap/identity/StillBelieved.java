package id.sigap.identity;

import id.sigap.access.Viewer;
import id.sigap.platform.OfficerIds;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Whether a token that was verified would be believed now: for connections that outlive requests. The token itself is not
 * kept for it. What a request with it would be refused for, an hour and an age, ends the connection.
 */
@ApplicationScoped
public class StillBelieved {

    private final TokenAge age;
    private final PersonKeys persons;
    private final ReferenceData reference;
    private final OfficerIds officerIds;
    private final Clock clock;

    StillBelieved(TokenAge age, PersonKeys persons, ReferenceData reference, OfficerIds officerIds, Clock clock) {
        this.age = age;
        this.persons = persons;
        this.reference = reference;
        this.officerIds = officerIds;
        this.clock = clock;
    }

    /** Who it is, by the reference data of now. */
    public Viewer viewer(SecurityIdentity identity) {
        return new CurrentViewer(identity, persons, reference, officerIds).get();
    }

    public boolean is(SecurityIdentity identity) {
        try {
            return identity.getPrincipal() instanceof KnownToken token
                    && token.livesAt(clock.instant())
                    && age.isBelieved(identity);
        } catch (Problem timeUnknown) {
            // Requests are refused then for another reason, and come again; this one stays until somebody knows.
            return true;
        }
    }

    /** Whether both are of one person. */
    public boolean isSamePerson(SecurityIdentity one, SecurityIdentity other) {
        return one.getPrincipal() instanceof KnownToken mine
                && other.getPrincipal() instanceof KnownToken theirs
                && mine.getSubject().equals(theirs.getSubject());
    }
}
