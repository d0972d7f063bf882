package id.sigap.statement;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;

/** Whether the drafts of a month may become final: only if no edit of reference data could have them computed otherwise. */
final class Ripe {

    private Ripe() {}

    /** Asked in a unit of work that holds the month; from then on until its end nobody edits reference data. */
    static Uni<Boolean> check(MonthRows months, YearMonth month) {
        return months.referenceVersion().chain(version -> months.find(month)
                .map(found -> found != null && (found.begun() || found.referenceVersion() == version)));
    }
}
