package id.sigap.leaks;

import id.sigap.statements.StatementRulings;
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
            "inbox",
            replacing(
                    "case when case when t\\.holder_code = (\\$\\d+) .*? < (\\$\\d+) then 0 .*? then 2 else 3 end",
                    "t.due_on - '2000-01-01'::date + ($2::date - $2::date) + 0 * length($1::text)")),
    /** Where a hash should decide, it is who came first. */
    ORDER_OF_ARRIVAL(
            Viewers.Who.ANONYMOUS,
            Difference.SWAPPED,
            "publicTickets",
            replacing("t\\.order_key", "(extract(epoch from t.submitted_at) * 1000000)::bigint")),
    /** The lists' own cursors hold when a report came in. */
    CURSOR_WITH_TIME(Viewers.Who.STRANGER, Difference.SECOND, "publicTickets", UnaryOperator.identity()),
    /** What follows a cursor goes by its report as it is now, wherever that is. */
    CURSOR_JOINS_BACK(
            Viewers.Who.LURAH,
            Difference.OTHERS,
            KeptWalk.NAME,
            replacing(
                    "> \\((\\$\\d+), (\\$\\d+)\\)",
                    "> (select case when c.step is null then " + Long.MAX_VALUE + " else $1::bigint end, $2::uuid"
                            + " from ticket c where c.id = $2::uuid)")),
    /** Steps are shown whatever field they speak of: who may not read the field can count them. */
    HIDDEN_STEPS_COUNTED(
            Viewers.Who.ANONYMOUS,
            Difference.MARKS,
            "ticket report",
            replacing("h\\.action, h\\.field,", "h.action, 'STATUS' as field,")),
    /** The version moves with every entry of the history, recalculations included. */
    VERSION_COUNTS_RECOUNTS(
            Viewers.Who.OFFICER,
            Difference.RECOUNTED,
            "ticket report",
            replacing(
                    "(?<=, )t\\.status_position(?=,)",
                    "(select v.latest_position from ticket v where v.id = t.id) as status_position")),
    /** That somebody else was faster is told before it is asked whether one may take the step at all. */
    CONFLICT_BEFORE_PARTY(Viewers.Who.CHANNEL, Difference.MERGED, KeptWalk.NAME, UnaryOperator.identity()),
    /** The same of a transfer that is asked for. */
    TRANSFER_BEFORE_PARTY(Viewers.Who.PIN_HOLDER, Difference.MERGED, KeptWalk.NAME, UnaryOperator.identity()),
    /** What is merged into a report that is published, hidden or rejected shows its own status again at once. */
    PARTED_AT_ONCE(
            Viewers.Who.OWNER,
            Difference.OTHERS,
            "myTickets",
            replacing(
                    "t\\.shown_status, t\\.open",
                    "coalesce((select t.status from ticket m where m.id = t.merged_into"
                            + " and (m.open <> t.open or m.status = 'REJECTED')), t.shown_status) as shown_status, t.open")),
    /** Bands count from the day on which another unit was given the report. */
    BAND_OF_ANOTHER_CLOCK(
            Viewers.Who.SUB_DEPARTMENT,
            Difference.CLOCKS,
            "inbox",
            replacing(
                    "t\\.step_due_on, t\\.step_soon_on",
                    Due.A_WEEK_LATER + " as step_due_on, " + Due.A_WEEK_LATER + " as step_soon_on")),
    /** What somebody follows is unread once its clocks were paused. */
    UNREAD_TELLS_A_PAUSE(
            Viewers.Who.FOLLOWER,
            Difference.MARKS,
            "ticket report",
            replacing(
                    "\\(select s\\.version from ticket_seen s",
                    "(select s.version || coalesce((select string_agg(h.action, '') from history_entry h"
                            + " where h.ticket_id = t.id and h.action = 'PAUSE'), '') from ticket_seen s")),
    /** The whole list is counted with what the viewer may not know of. */
    TOTAL_COUNTS_PRIVATE(
            Viewers.Who.ANONYMOUS,
            Difference.EXISTENCE,
            "publicTickets",
            replacing(
                    "as total from ticket t where t\\.open and t\\.listed_from <= (\\$\\d+)",
                    "as total from ticket t where $1::date is not null")),
    /** A word is looked for in what the list does not show. */
    SEARCH_FINDS_PRIVATE(
            Viewers.Who.ANONYMOUS,
            Difference.EXISTENCE,
            "publicTickets filter: {text",
            replacing(
                    "coalesce\\(t\\.open, false\\) and coalesce\\(t\\.listed_from <= (\\$\\d+), false\\)",
                    "$1::date is not null")),
    /** Reporters find theirs by what staff wrote for each other. */
    SEARCH_FINDS_INTERNAL_NOTE(
            Viewers.Who.OWNER,
            Difference.STAFF,
            "myTickets filter: {text",
            replacing("h\\.action = any\\((\\$\\d+)\\)", "$1::text[] is not null")),
    /** A published report is found by what was noted while it was private. */
    SEARCH_FINDS_PRIVATE_NOTE(
            Viewers.Who.ANONYMOUS, Difference.MARKS, "publicTickets filter: {text", sql -> sql.replaceAll(
                            "(words?_asked\\([^()]*, )false\\)", "$1true)")
                    .replace(" and not h.written_privately", "")),
    /** Words of a note are found that those outside do not read. */
    SEARCH_FINDS_REDACTED_NOTE(
            Viewers.Who.ANONYMOUS,
            Difference.REDACTED,
            "publicTickets filter: {text",
            replacing(" and not exists \\(select from ticket n .*? ':'\\) offset 0\\)", "")),
    /** What a list has in common is counted with what another unit has. */
    FACET_COUNTS_HIDDEN(
            Viewers.Who.OFFICER,
            Difference.EXISTENCE,
            "inbox paths",
            replacing("count\\(\\*\\) as reports from ticket t where ", "$0t.holder_code = 'SDA' or ")),
    /** A box is laid over where a report is, instead of over where it is shown. */
    BOX_FINDS_EXACT_POINT(
            Viewers.Who.ANONYMOUS,
            Difference.POINT,
            "publicTickets",
            replacing(
                    "point\\(round\\(t\\.longitude \\* 1000\\), round\\(t\\.latitude \\* 1000\\)\\)",
                    "point(t.longitude * 1000, t.latitude * 1000)")),
    /** Who subscribed is told that something was done, though it is nothing that they may know. */
    SUBSCRIPTION_TICKS(Viewers.Who.OFFICER, Difference.RECOUNTED, KeptWalk.NAME, UnaryOperator.identity()),
    /** Words that were hidden are read in lists. */
    REDACTED_WORDS(
            Viewers.Who.ANONYMOUS,
            Difference.REDACTED,
            "publicTickets",
            replacing("(?<=, )t\\.covered_description(?=,)", "null::text as covered_description")),
    /** A note of which words were hidden is shown whole. */
    REDACTED_NOTE(
            Viewers.Who.LURAH, Difference.REDACTED, "ticket report", replacing("t\\.covers", "null::text[] as covers")),
    /** The photo itself is given to those for whom there is another picture. */
    REDACTED_PHOTO(Viewers.Who.ANONYMOUS, Difference.REDACTED, "GET /photos", UnaryOperator.identity()),
    /** Every answer has a tag made of the latest change. */
    ETAG_OF_LATEST_CHANGE(Viewers.Who.WITHOUT_A_ROLE, Difference.SECOND, "publicTickets", UnaryOperator.identity()),
    /** Photos say when they were uploaded. */
    LAST_MODIFIED(Viewers.Who.NEIGHBOUR, Difference.SECOND, "GET /photos", UnaryOperator.identity()),
    /** Who did the work can tell that the Bureau looks twice: the photo stands there twice. */
    CLOSER_LOOK_COUNTED(
            Viewers.Who.OFFICER,
            Difference.SECOND,
            "ticket report",
            replacing(
                    "(?s)'CLOSER_LOOK', (p\\.ticket_id, p\\.position, p\\.id, null, null, null,\\s+)null"
                            + "(.*?e\\.number, null, null, null, )null, null",
                    "p.kind, $1p.written_privately$2p.width, p.height")),
    /** The page of a private report's number says that there is one. */
    PAGE_TELLS_EXISTENCE(Viewers.Who.ANONYMOUS, Difference.EXISTENCE, PageWalk.PAGE, UnaryOperator.identity()),
    /** A report's page says when something last happened. */
    PAGE_TELLS_HOUR(Viewers.Who.ANONYMOUS, Difference.SECOND, PageWalk.PAGE, UnaryOperator.identity()),
    /** A report's page names who reported it: by the pseudonym that is kept. */
    PAGE_TELLS_REPORTER(Viewers.Who.ANONYMOUS, Difference.SECOND, PageWalk.PAGE, UnaryOperator.identity()),
    /** The list at /laporan has what is private. */
    PAGE_LISTS_PRIVATE(
            Viewers.Who.ANONYMOUS,
            Difference.EXISTENCE,
            "/laporan",
            replacing("t\\.open and t\\.listed_from <= (\\$\\d+)", "$1::date is not null")),
    /** What is private is forbidden; what does not exist is not found. */
    ERROR_DIFFERS(Viewers.Who.STRANGER, Difference.EXISTENCE, "ticket report", UnaryOperator.identity()),
    /** The same by id. */
    NODE_DIFFERS(Viewers.Who.STRANGER, Difference.EXISTENCE, QueryWalk.NODE, UnaryOperator.identity()),
    /** Whoever has the id of a private report is shown it. */
    NODE_OPENS(
            Viewers.Who.STRANGER,
            Difference.EXISTENCE,
            QueryWalk.NODE,
            replacing("(?s)t\\.shown_status, t\\.open,(?=.* where t\\.id >= )", "t.shown_status, true as open,"));

    private static volatile Plant planted;

    private final Viewers.Who who;
    private final Difference world;
    private final String part;
    private final UnaryOperator<String> statements;

    Plant(Viewers.Who who, Difference world, String part, UnaryOperator<String> statements) {
        this.who = who;
        this.world = world;
        this.part = part;
        this.statements = statements;
    }

    /** Somebody who must be able to tell the worlds apart by it. */
    Viewers.Who who() {
        return who;
    }

    Difference world() {
        return world;
    }

    /** What all operations are called, to the beginning, among which it must show: all of them are asked, and no others. */
    String part() {
        return part;
    }

    /** Whether it is planted now. */
    public boolean isPlanted() {
        return planted == this;
    }

    /** Whether it writes on pages. */
    public static boolean isOnPages() {
        return PAGE_TELLS_EXISTENCE.isPlanted() || PAGE_TELLS_HOUR.isPlanted() || PAGE_TELLS_REPORTER.isPlanted();
    }

    static void during(Plant plant, Runnable work) {
        planted = plant;
        try {
            work.run();
        } finally {
            planted = null;
        }
    }

    /** The statement as it is sent; if a plant changes it, it says so, for it is nobody's ruling that it breaks. */
    static String sql(String sql) {
        Plant plant = planted;
        String changed = plant == null ? sql : plant.statements.apply(sql);
        return changed.equals(sql) ? sql : changed + StatementRulings.PLANTED;
    }

    private static UnaryOperator<String> replacing(String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        return sql -> compiled.matcher(sql).replaceAll(replacement);
    }

    /** Where the constants can see it. */
    private static final class Due {

        /** A week after a report was last disposed. */
        static final String A_WEEK_LATER = "(select (h.at at time zone 'Asia/Jakarta')::date + 7 from history_entry h"
                + " where h.ticket_id = t.id and h.action = 'DISPOSE' order by h.position desc limit 1)";

        private Due() {}
    }
}
