package id.sigap.ticket.changes;

import id.sigap.platform.Rounds;
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
    private Uni<Void> look() {
        if (!stirs.isHeard()) {
            reached = NOWHERE;
            return Uni.createFrom().voidItem();
        }
        // From the end of the log at first: whoever began before asks by a cursor of their own.
        return rows.stirred(reached)
                .invoke(found -> {
                    boolean first = reached == NOWHERE;
                    reached = found.upto();
                    if (!first && !found.isNothing()) {
                        stirs.publish(found.stirred());
                    }
                })
                .replaceWithVoid();
    }
}
