package id.sigap.leaks;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A leak that is planted in the running service, for as long as a test wants it: in the statements it sends, or by a bean
 * that stands in for one of its own ({@code PlantedBeans}, {@link PlantedHeaders}).
 */
public enum Plant {
    /** Inboxes come in the order of the overall deadline, which those who work by them may not read. */
    UNGATED_SORT(
            Viewers.Who.OFFICER,
            Difference.DAY,
            replacing(
                    "case when (\\w)\\.step_due_on < (\\$\\d+) .*? 3 end",
                    "$1.due_on - '2000-01-01'::date + ($2::date - $2::date)")),
    /** Where a hash should decide, it is who came first. */
    ORDER_OF_ARRIVAL(
            Viewers.Who.ANONYMOUS,
            Difference.SWAPPED,
            replacing("t\\.order_key", "(extract(epoch from t.submitted_at) * 1000000)::bigint")),
    /** The lists' own cursors hold when a report came in. */
    CURSOR_WITH_TIME(Viewers.Who.STRANGER, Difference.SECOND, UnaryOperator.identity()),
    /** Steps are shown whatever field they speak of: who may not read the field can count them. */
    HIDDEN_STEPS_COUNTED(
            Viewers.Who.ANONYMOUS,
            Difference.MARKS,
            replacing("h\\.action, h\\.field, h\\.status", "h.action, 'STATUS' as field, h.status")),
    /** The version moves with every entry of the history, recalculations included. */
    VERSION_COUNTS_RECOUNTS(
            Viewers.Who.OFFICER,
            Difference.RECOUNTED,
            replacing("t\\.status_position", "t.latest_position as status_position")),
    /** The whole list is counted with what the viewer may not know of. */
    TOTAL_COUNTS_PRIVATE(
            Viewers.Who.ANONYMOUS,
            Difference.EXISTENCE,
            replacing(
                    "as total from ticket t where t\\.open and t\\.listed_from <= (\\$\\d+)",
                    "as total from ticket t where $1::date is not null")),
    /** Every answer has a tag made of the latest change. */
    ETAG_OF_LATEST_CHANGE(Viewers.Who.WITHOUT_A_ROLE, Difference.SECOND, UnaryOperator.identity()),
    /** Photos say when they were uploaded. */
    LAST_MODIFIED(Viewers.Who.NEIGHBOUR, Difference.SECOND, UnaryOperator.identity()),
    /** What is private is forbidden; what does not exist is not found. */
    ERROR_DIFFERS(Viewers.Who.STRANGER, Difference.EXISTENCE, UnaryOperator.identity());

    private static volatile Plant planted;

    private final Viewers.Who who;
    private final Difference world;
    private final UnaryOperator<String> statements;

    Plant(Viewers.Who who, Difference world, UnaryOperator<String> statements) {
        this.who = who;
        this.world = world;
        this.statements = statements;
    }

    /** Somebody who must be able to tell the worlds apart by it. */
    Viewers.Who who() {
        return who;
    }

    Difference world() {
        return world;
    }

    /** Whether it is planted now. */
    public boolean isPlanted() {
        return planted == this;
    }

    static void during(Plant plant, Runnable work) {
        planted = plant;
        try {
            work.run();
        } finally {
            planted = null;
        }
    }

    /** The statement as it is sent. */
    static String sql(String sql) {
        Plant plant = planted;
        return plant == null ? sql : plant.statements.apply(sql);
    }

    private static UnaryOperator<String> replacing(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return sql -> compiled.matcher(sql).replaceAll(replacement);
    }
}
