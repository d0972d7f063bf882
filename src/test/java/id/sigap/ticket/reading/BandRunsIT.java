package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.Role;
import id.sigap.access.RowScope;
import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.deadline.Urgency;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.testing.Lives;
import id.sigap.testing.TestClock;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.finding.Bands;
import id.sigap.workflow.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is read in runs is what sorting all of it by the band of each gives: for whoever asks, on any day, from any place
 * on, with any filter.
 */
@QuarkusTest
@Shows(Promise.C5)
class BandRunsIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int PAGE = 3;
    private static final String BUREAU = "BIRO-PEM";
    private static final List<LocalDate> DAYS = Stream.of("2026-11-23", "2026-11-25", "2026-11-30", "2026-12-02")
            .map(LocalDate::parse)
            .toList();

    @Inject
    Pool pool;

    @Inject
    TicketRows rows;

    private static boolean made;

    /** Reports of three days: held, delegated, passed on, merged, paused, transferred, disputed. */
    @BeforeEach
    void reports() {
        if (made) {
            return;
        }
        made = true;
        for (String day : List.of("2026-11-19", "2026-11-23", "2026-11-24")) {
            TestClock.set(
                    LocalDate.parse(day).atTime(3, 0).atOffset(ZoneOffset.UTC).toInstant());
            Journey.begun().disposed();
            Journey.begun().disposed().step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
            Journey.begun().inProcess().step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
            Journey.begun()
                    .step(LURAH, "ticketReceive")
                    .step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
            Journey.begun()
                    .step(
                            TICKET_ADMIN,
                            "ticketMerge",
                            Lives.into(Journey.begun().inProcess()));
            Journey.begun().done().step(REPORTER, "ticketDispute", "text: \"x\"");
        }
        TestClock.set(TestClock.START);
    }

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void ofAUnitAndThoseBelowIt() {
        List<String> holders = column("select distinct holder_code from ticket order by 1");
        assertTrue(holders.size() > 3, holders.toString());
        Set<Object> ranks = new HashSet<>();
        for (String unit : holders) {
            for (Set<String> tree : List.of(Set.of(unit), Set.copyOf(with(unit, "SUDIN-BM-JU")), Set.copyOf(holders))) {
                Viewer officer = new Viewer("officer", Set.of(Role.OFFICER), unit, tree, null, null);
                ranks.addAll(assertSorted(officer, new RowScope.HeldBy(tree), Listing.INBOX));
            }
        }
        assertEquals(Set.of(0, 1, 2, 3), ranks, "a band that nothing was in");
    }

    @Test
    void ofTheBureauAndOfAll() {
        Viewer bureau = new Viewer("validator", Set.of(Role.VALIDATOR), BUREAU, Set.of(BUREAU), null, null);
        RowScope all = new RowScope.All(Standing.BUREAU);
        assertEquals(Set.of(0, 1, 2, 3), assertSorted(bureau, all, Listing.INBOX));
        assertEquals(Set.of(0, 1, 2, 3), assertSorted(bureau, all, Listing.ALL));
    }

    private static List<String> with(String unit, String other) {
        return Stream.of(unit, other).distinct().toList();
    }

    /** At the start of the list, and around each place where one band ends. Which bands there were. */
    private Set<Object> assertSorted(Viewer viewer, RowScope scope, Listing listing) {
        Set<Object> ranks = new HashSet<>();
        for (LocalDate day : DAYS) {
            for (Filter filter : filters()) {
                String what = viewer.unit() + " " + scope + " " + listing + " " + filter + " " + day;
                List<List<Object>> expected = sorted(viewer, scope, listing, filter, day);
                expected.forEach(place -> ranks.add(place.get(0)));
                for (int after : places(expected)) {
                    List<Object> place = after < 0 ? List.of() : expected.get(after);
                    int end = Math.min(expected.size(), after + 1 + PAGE + 1); // one more is read
                    assertEquals(
                            expected.subList(after + 1, end),
                            page(viewer, scope, listing, filter, new ListStart(day, day, place)),
                            what + " after " + after);
                }
            }
        }
        return ranks;
    }

    private static Set<Integer> places(List<List<Object>> list) {
        Set<Integer> places = new TreeSet<>(Set.of(-1));
        for (int i = 0; i < list.size(); i++) {
            if (i + 1 == list.size()
                    || !list.get(i).get(0).equals(list.get(i + 1).get(0))) {
                places.addAll(List.of(Math.max(-1, i - 2), i - 1, i));
            }
        }
        return places;
    }

    private static List<Filter> filters() {
        List<Filter> filters = new ArrayList<>(List.of(
                Filter.NONE,
                filter(Set.of(Status.DISPOSITION), Set.of(), Set.of()),
                filter(Set.of(Status.DONE), Set.of(), Set.of()),
                filter(Set.of(Status.DONE, Status.PROCESS, Status.DISPOSITION), Set.of(), Set.of()),
                filter(Set.of(), Set.of("BINAMARGA"), Set.of()),
                filter(Set.of(), Set.of("BINAMARGA", "SUDIN-BM-JU"), Set.of()),
                filter(Set.of(Status.PROCESS), Set.of(), Set.of(Urgency.OVERDUE)),
                filter(Set.of(), Set.of(), Set.of(Urgency.OVERDUE, Urgency.ON_TRACK))));
        EnumSet.allOf(Urgency.class).forEach(band -> filters.add(filter(Set.of(), Set.of(), Set.of(band))));
        return filters;
    }

    private static Filter filter(Set<Status> statuses, Set<String> holders, Set<Urgency> bands) {
        return new Filter(
                statuses, bands, Set.of(), Set.of(), Set.of(), holders, null, Map.of(), null, null, null, null);
    }

    private List<List<Object>> page(Viewer viewer, RowScope scope, Listing listing, Filter filter, ListStart start) {
        TicketQuery query = new TicketQuery(
                listing, filter, TicketSort.URGENCY, PAGE, null, TrailPart.NONE, TicketQuery.Total.NONE);
        return rows.page(new TicketListSql(query, scope, start, viewer)).await().atMost(LONGEST).entries().stream()
                .map(TicketRows.Entry::sortedBy)
                .toList();
    }

    /** All of it, by the band of each. */
    private List<List<Object>> sorted(Viewer viewer, RowScope scope, Listing listing, Filter filter, LocalDate day) {
        boolean units = scope instanceof RowScope.HeldBy;
        String unit = units ? viewer.unit() : BUREAU;
        String rank = (units ? Bands.of("$1", "$2") : Bands.ofHolders("$2")).rank();
        String which = listing == Listing.ALL
                ? "true"
                : units
                        ? "t.holder_code = any($3) and t.merged_into is null and t.step in ('COORDINATION', 'HANDLING')"
                        : "t.awaits_bureau";
        String[] among = scope instanceof RowScope.HeldBy held ? held.units().toArray(String[]::new) : new String[0];
        List<List<Object>> places = new ArrayList<>();
        for (Row row : pool.preparedQuery("select " + rank + ", t.order_key, t.id from ticket t where " + which
                        + " and ($3::text[] is not null and $1::text is not null)"
                        + " and ($4::text[] = '{}' or t.shown_status = any($4)) and ($5::text[] = '{}' or t.holder_code = any($5))"
                        + " and ($6::int[] = '{}' or " + rank + " = any($6)) order by " + rank + ", t.order_key, t.id")
                .execute(Tuple.from(Arrays.asList(
                        unit,
                        day,
                        among,
                        filter.statuses().stream().map(Enum::name).toArray(String[]::new),
                        filter.heldWithin().toArray(String[]::new),
                        filter.urgencies().stream().map(Enum::ordinal).toArray(Integer[]::new))))
                .await()
                .atMost(LONGEST)) {
            places.add(List.of(row.getInteger(0), row.getLong(1), row.getUUID(2)));
        }
        return places;
    }

    private List<String> column(String sql) {
        List<String> found = new ArrayList<>();
        pool.query(sql).execute().await().atMost(LONGEST).forEach(row -> found.add(row.getString(0)));
        return found;
    }
}
