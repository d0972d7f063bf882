package id.sigap.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.reference.ReferenceData;
import id.sigap.statistics.Pasts.Past;
import id.sigap.testing.Database;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures equal a recount of random histories, whenever they are made and whoever dies meanwhile; then they stay. */
@QuarkusTest
@Shows({Promise.I9, Promise.C19})
class ReleaseIT {

    private static final LocalDate FIRST = LocalDate.parse("2025-11-24");
    private static final LocalDate LAST = LocalDate.parse("2026-02-25");
    private static final Instant FIRST_OF_MARCH = Instant.parse("2026-03-01T05:00:00Z");
    private static final Instant SECOND_OF_MARCH = Instant.parse("2026-03-01T17:00:00Z");
    private static final List<String> MONTHS = List.of("2025-11", "2025-12", "2026-01", "2026-02");

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
        TestClock.set(SECOND_OF_MARCH);
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void whatIsPublishedIsARecountOfHistory() {
        List<Past> pasts = stored(18, 0, false);

        HandRelease.of().look();

        assertEquals(
                "1,2,3,4", Database.sql("select string_agg(number::text, ',' order by month) from statistics_release"));
        assertRecounted(pasts);
    }

    /** Not before every step of the month is written, and once. */
    @Test
    void aMonthIsPublishedOnceItIsOver() {
        stored(19, 0, false);
        TestClock.set(FIRST_OF_MARCH);
        HandRelease.of().look();
        assertEquals("2026-01-01", Database.sql("select max(month) from statistics_release"));
        TestClock.set(SECOND_OF_MARCH);
        HandRelease.of().look();
        String all = everything();
        TestClock.advance(Duration.ofDays(3));
        HandRelease.of().look();
        assertEquals("2026-02-01", Database.sql("select max(month) from statistics_release"));
        assertEquals(all, everything());
    }

    @Test
    void whoeverDiesWhileCountingOrWritingLeavesNothingAndWhoeverFollowsCountsTheSame() {
        List<Past> pasts = stored(20, 0, false);
        for (int day : new int[] {1, 7, 40}) {
            HandRelease doomed = HandRelease.dyingAtDay(day);
            assertThrows(IllegalStateException.class, doomed::look);
        }
        HandRelease doomed = HandRelease.dyingBeforeItCommits();
        assertThrows(IllegalStateException.class, doomed::look);
        HandRelease.of().look();
        assertRecounted(pasts);
        assertEquals("4", Database.sql("select count(*) from statistics_release"));
    }

    @Test
    void severalInstancesPublishEachMonthOnce() {
        List<Past> pasts = stored(21, 0, false);
        List<Uni<Void>> runs =
                IntStream.range(0, 4).mapToObj(any -> HandRelease.of().begun()).toList();
        Uni.join().all(runs).andFailFast().await().atMost(Duration.ofMinutes(3));
        HandRelease.of().look();
        assertRecounted(pasts);
        assertEquals("4", Database.sql("select count(*) from statistics_release"));
    }

    /** What happened after a month is over does not change what is said of it, however late it is said. */
    @Test
    void aMonthThatIsPublishedLateIsTheSame() {
        stored(22, 0, false);
        HandRelease.of().look();
        String early = everything();
        noReportsAgain();
        stored(22, 0, false);
        TestClock.set(Instant.parse("2026-04-20T03:00:00Z"));
        HandRelease.of().look();
        assertEquals("5", Database.sql("select count(*) from statistics_release"));
        assertEquals(early, upTo("2026-02-01"));
    }

    /** Worlds that differ in the time of day, and in what is private, are one world to who reads figures. */
    @Test
    void nothingIsToldOfTimesOfDayNorOfWhatIsPrivate() {
        stored(23, 0, false);
        HandRelease.of().look();
        String figures = everything();
        noReportsAgain();
        stored(23, 59, true);
        HandRelease.of().look();
        assertEquals(figures, everything());
        noReportsAgain();
        stored(24, 0, false);
        HandRelease.of().look();
        assertNotEquals(figures, everything(), "of other reports there are other figures");
    }

    @Test
    void whatIsPublishedNobodyChangesAndNoSmallCountGetsIn() {
        stored(25, 0, false);
        HandRelease.of().look();
        String all = everything();
        for (String change : List.of(
                "update statistics_cell set received = 5",
                "delete from statistics_cell",
                "truncate statistics_cell",
                "update statistics_release set month = '2030-01-01'",
                "delete from statistics_release",
                "insert into statistics_cell (release, tabled, code, other_code, received, resolved)"
                        + " values (1, 'X', '', '', 4, 0)")) {
            assertThrows(SQLException.class, () -> asOwner(change), change);
        }
        assertEquals(all, everything());
    }

    @Test
    void withoutReportsThereIsNothingToPublish() {
        HandRelease.of().look();
        assertEquals("0", Database.sql("select count(*) from statistics_release"));
    }

    /** The check itself: a report that nobody counts is found missing. */
    @Test
    void theRecountSeesAReportMore() {
        List<Past> pasts = stored(26, 0, false);
        HandRelease.of().look();
        List<Past> more = new Pasts(27, 0).between(LAST.minusDays(9), LAST, 1);
        List<Past> all = Stream.concat(pasts.stream(), more.stream()).toList();
        assertNotEquals(recount("2026-02", all), HandRelease.published("2026-02"));
    }

    private void noReportsAgain() {
        own.close();
        noReportsOfOtherTests();
    }

    private static List<Past> stored(long seed, int minute, boolean open) {
        List<Past> pasts = new Pasts(seed, minute).between(FIRST, LAST, 900);
        Pasts.store(pasts, open);
        return pasts;
    }

    private static void assertRecounted(List<Past> pasts) {
        for (String month : MONTHS) {
            Map<String, Integer> published = HandRelease.published(month);
            assertFalse(published.isEmpty(), month);
            assertEquals(recount(month, pasts), published, month);
        }
        assertTrue(HandRelease.published("2026-02").containsKey("CITY// year resolved"));
    }

    private static Map<String, Integer> recount(String month, List<Past> pasts) {
        return Recount.of(
                YearMonth.parse(month),
                pasts,
                HandRelease.bean(ReferenceData.class).book(),
                HandRelease.bean(CellKeys.class));
    }

    private static String everything() {
        return upTo("2030-01-01");
    }

    private static String upTo(String month) {
        return Database.sql(
                "select string_agg(r.month || ' ' || c::text, ';' order by c.release, c.tabled, c.code, c.other_code)"
                        + " from statistics_cell c join statistics_release r on r.number = c.release where r.month <= '"
                        + month + "'");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection owner = Database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
