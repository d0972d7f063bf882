package id.sigap.ticket.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clocks of a report {@code t} as both the batch and the lists know them: said once, or one would tell what the other does not. */
final class EscalationSql {

    /** What is merged into another report stands still, and what has ended has no clock. */
    static final String RUNNING = "t.ended_as is null and t.step is not null and t.merged_into is null";

    /**
     * By how many working days those above hear later, from 1 for none: drawn for each clock by a hash that nobody can work out
     * who does not know the report's key. The unit is no part of it, or a clock that was passed on would be drawn for twice.
     */
    private static final String DELAYED =
            "1 + ((hashtextextended(t.order_key || t.step || c.began_on, 0) & 9223372036854775807) % " + Cutoffs.DELAYS
                    + ")::int";

    /** The holder's; while the Bureau checks, the Bureau's. */
    private static final String HOLDERS = "select case when t.step = 'VALIDATION' then $4 else t.holder_code end"
            + " as unit_code, t.step_from as began_on, t.step_due_on as due_on, t.step_soon_on as soon_on";

    /** Of who delegated it; they stand still while the Bureau checks. */
    private static final String DELEGATORS = "select d.unit_code, d.began_on, d.due_on, d.soon_on"
            + " from unnest(t.delegators, t.delegators_from, t.delegators_due_on, t.delegators_soon_on)"
            + " as d (unit_code, began_on, due_on, soon_on) where t.step = 'HANDLING'";

    /**
     * Each clock that runs, for those who hear at once and for those above, and whether it is due soon and overdue for them. Its
     * parameters are the first four of a statement: {@link #parameters}.
     */
    static final String CLOCKS = "lateral (select 'WHOLE' as clock, null::text as unit_code, t.day_zero as began_on,"
            + " false::boolean as up, t.due_on <= $3 as soon, t.due_on < ($1::date[])[1] as late"
            + " union all select t.step, c.unit_code, c.began_on, u.up, c.soon_on <= ($2::date[])[n.th],"
            + " c.due_on < ($1::date[])[n.th] from (" + HOLDERS + " union all " + DELEGATORS + ") c"
            + " cross join (values (false::boolean), (true::boolean)) u (up)"
            + " cross join lateral (select case when u.up then " + DELAYED + " else 1 end as th) n) k";

    private EscalationSql() {}

    /** And whatever comes behind them. */
    static List<@Nullable Object> parameters(Cutoffs cutoffs, @Nullable Object... more) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(cutoffs.days().late().toArray(LocalDate[]::new));
        parameters.add(cutoffs.days().soon().toArray(LocalDate[]::new));
        parameters.add(cutoffs.wholeSoon());
        parameters.add(cutoffs.bureau());
        parameters.addAll(Arrays.asList(more));
        return parameters;
    }
}
