package id.sigap.reference.registers;

import id.sigap.deadline.StepClockRule;
import id.sigap.platform.act.Transaction;
import id.sigap.reference.admin.ReferenceChangeRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Writes step clocks, each row marked as edited: seed files leave it alone from then on. */
@ApplicationScoped
class StepClockRows {

    private static final String WHICH = " where step = $1 and scope = coalesce($2, '*') and valid_from = $3";

    private static final String FIND = "select to_jsonb(s)::text from step_clock s" + WHICH + " for update";

    private static final String PUT = """
            insert into step_clock (step, category_code, valid_from, working_days, relative_to_category, edited)
            values ($1, $2, $3, $4, $5, true)
            on conflict (step, scope, valid_from) do update set working_days = excluded.working_days,
              relative_to_category = excluded.relative_to_category, withdrawn = false, edited = true
            returning to_jsonb(step_clock)::text""";

    private static final String WITHDRAW =
            "update step_clock set withdrawn = true, edited = true" + WHICH + " returning to_jsonb(step_clock)::text";

    StepClockRows() {}

    Uni<@Nullable String> find(StepClockRule clock) {
        return Transaction.current().ask(FIND, which(clock)).map(ReferenceChangeRows::json);
    }

    /** There from now on, whether it was withdrawn or not. */
    Uni<@Nullable String> put(StepClockRule clock) {
        return Transaction.current()
                .ask(PUT, which(clock).addInteger(clock.workingDays()).addBoolean(clock.relativeToCategory()))
                .map(ReferenceChangeRows::json);
    }

    /** Kept, so that no seed file brings it back. */
    Uni<@Nullable String> withdraw(StepClockRule clock) {
        return Transaction.current().ask(WITHDRAW, which(clock)).map(ReferenceChangeRows::json);
    }

    private static Tuple which(StepClockRule clock) {
        return Tuple.tuple()
                .addString(clock.step().name())
                .addString(clock.categoryCode())
                .addLocalDate(clock.validFrom());
    }
}
