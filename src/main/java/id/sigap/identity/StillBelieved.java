package id.sigap.identity;

import id.sigap.access.Viewer;
import id.sigap.platform.OfficerIds;
import id.sigap.problem.Problem;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a token that was verified would be believed now: for connections that outlive requests. The token itself is not
 * kept for it. What a request with it would be refused for, an hour and an age, ends the connection, and so does a newer one
 * that lacks a role of it.
 */
@ApplicationScoped
public class StillBelieved {

    private final TokenAge age;
    private final NewestTokens newest;
    private final PersonKeys persons;
    private final ReferenceData reference;
    private final OfficerIds officerIds;
    private final Clock clock;
    private volatile @Nullable Basis basis;

    StillBelieved(
            TokenAge age,
            NewestTokens newest,
            PersonKeys persons,
            ReferenceData reference,
            OfficerIds officerIds,
            Clock clock) {
        this.age = age;
        this.newest = newest;
        this.persons = persons;
        this.reference = reference;
        this.officerIds = officerIds;
        this.clock = clock;
    }

    /** Who it is, by the reference data of now. @throws Problem UNAUTHENTICATED if the token names nobody */
    public Viewer viewer(SecurityIdentity identity) {
        return new CurrentViewer(identity, persons, reference, officerIds, clock).get();
    }

    /** Another one each time that rights of the same token may be others: units come, move, and close when a day is over. */
    public Object basis() {
        Basis now = new Basis(reference.book(), LocalDate.now(clock));
        Basis before = basis;
        if (before != null && now.equals(before)) {
            return before; // the very same: whoever asks compares no contents
        }
        basis = now;
        return now;
    }

    /** What rights are made of, besides the token. */
    private record Basis(ReferenceBook book, LocalDate day) {}

    /** From now on what else the same person shows is heard of, until what this returns is run. */
    public Runnable watch(SecurityIdentity identity) {
        return newest.watch(identity);
    }

    public boolean is(SecurityIdentity identity) {
        try {
            return identity.getPrincipal() instanceof KnownToken token
                    && token.livesAt(clock.instant())
                    && age.isBelieved(identity)
                    && !newest.takeFrom(identity);
        } catch (Problem timeUnknown) {
            // Requests are refused then for another reason, and come again; this one stays until somebody knows.
            return true;
        }
    }
}
