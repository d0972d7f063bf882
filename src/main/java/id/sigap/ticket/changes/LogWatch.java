package id.sigap.ticket.changes;

import id.sigap.platform.Rounds;
import id.sigap.platform.news.Stirred;
import id.sigap.platform.news.Stirs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Looks into the log again and again, once for all who wait on this instance: no write tells anybody of itself, for a
 * notification would make all writers wait for each other. While nobody waits nothing is asked.
 */
@ApplicationScoped
class LogWatch {

    /** Nothing has been looked at yet. */
    private static final long NOWHERE = -1;

    private final ChangeRows rows;
    private final Stirs stirs;
    private volatile long reached = NOWHERE;

    LogWatch(ChangeRows rows, Stirs stirs) {
        this.rows = rows;
        this.stirs = stirs;
    }

    void join(@Observes Rounds rounds) {
        rounds.whileServing("sigap.live.look", this::look);
    }

    /** One at a time, as rounds are. */
    Uni<Void> look() {
        if (!stirs.isHeard()) {
            reached = NOWHERE;
            return Uni.createFrom().voidItem();
        }
        return rows.stirred(reached)
                .invoke(found -> {
                    boolean first = reached == NOWHERE;
                    reached = found.upto();
                    if (first) {
                        // It began at the end of the log: whoever asked before looks for what was done meanwhile.
                        stirs.publish(Stirred.EVERYBODY);
                    } else if (!found.isNothing()) {
                        stirs.publish(found.stirred());
                    }
                })
                .replaceWithVoid();
    }
}
