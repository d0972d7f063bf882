package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static id.sigap.ticket.journey.Repetition.OWNER;
import static id.sigap.ticket.journey.Repetition.assertTold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.ticket.privacy.ErasureRuns;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other report ends, or changes its visibility: what repeats it tells nobody, and is alone again some nights later. */
@QuarkusTest
class PartingIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Set<LocalDate> NIGHTS =
            TODAY.plusDays(1).datesUntil(TODAY.plusDays(6)).collect(Collectors.toSet());
    private static final String REJECTION = "reasonCode: NOT_CLEAR, " + reason();

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
        Histories.assertWhole();
    }

    /** With what the other's people do to it afterwards, which is nothing to the repetition either. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | warga       | ticketWithdraw      |                       |             |                |
            false | warga       | ticketWithdraw      |                       |             |                |
            true  | lurah-pluit | ticketReject        | REJECTION             | warga       | ticketComplete | text: "Nomor 12"
            false | lurah-pluit | ticketReject        | REJECTION             | warga       | ticketComplete | text: "Nomor 12"
            true  | pengelola   | ticketReject        | REJECTION             | warga       | ticketComplete | text: "Nomor 12"
            true  | warga       | ticketSetVisibility | visibility: PRIVATE   | lurah-pluit | ticketReceive  |
            false | warga       | ticketSetVisibility | visibility: PUBLIC    | lurah-pluit | ticketReceive  |
            """)
    void anotherReportersActIsToldToNobodyAndClosesNoOther(
            boolean open, String user, String act, String arguments, String next, String later, String words) {
        Journey master = master(open);
        Repetition waiting = Repetition.of(open);
        Repetition disposed = new Repetition(Repetition.of(open).report().disposed());
        String steps = waiting.steps() + disposed.steps();
        waiting.into(master);
        disposed.into(master);
        Map<String, String> toldOfOne = waiting.told();
        Map<String, String> toldOfOther = disposed.told();
        master.step(user, act, arguments == null ? "" : arguments.replace("REJECTION", REJECTION));
        assertTold(toldOfOne, waiting.told(), act);
        assertTold(toldOfOther, disposed.told(), act);
        if (next != null) {
            master.step(next, later, words == null ? "" : words);
            assertTold(toldOfOne, waiting.told(), later);
            assertTold(toldOfOther, disposed.told(), later);
        }
        assertTrue(NIGHTS.contains(waiting.night()), waiting.night().toString());
        LocalDate night = waiting.night();
        waiting.partAtNight();
        disposed.assertParted();
        assertEquals("0", master.column("merged_count"));
        assertEquals(steps, waiting.steps() + disposed.steps(), "those who may not know see no parting");
        assertTrue(Inboxes.holds(LURAH, "trotoar", waiting.report()));
        assertTrue(Inboxes.holds(AGENCY, "trotoar", disposed.report()));
        assertEquals(night.toString(), waiting.report().column("step_from"));
        assertEquals(night.toString(), disposed.report().column("step_from"));
        assertEquals(
                "[\"WITHDRAW\"]",
                waiting.report()
                        .seen(OWNER, "availableActions")
                        .getJsonArray("availableActions")
                        .encode());
        waiting.report().step(LURAH, "ticketReceive").step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        disposed.report().step(AGENCY, "ticketAccept");
        assertEquals("PROCESS", disposed.report().status());
    }

    /** As the Bureau reads it; it is the service's own, of that night. */
    @Test
    void thePartingIsAnEntryForTheBureau() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        master.step(REPORTER, "ticketWithdraw");
        LocalDate night = child.night();
        child.partAtNight();
        JsonArray steps = child.report()
                .seen(TICKET_ADMIN, "steps { action unit { code } officer at }")
                .getJsonArray("steps");
        assertEquals(
                "{\"action\":\"UNMERGE\",\"unit\":null,\"officer\":null,\"at\":\"" + night.minusDays(1)
                        + "T17:00:00Z\"}",
                steps.getJsonObject(steps.size() - 1).encode());
    }

    /** Its own people had it no more: they have a day of their own from then on. The whole stood still. */
    @Test
    void theClockOfTheStepCountsFromTheNight() {
        Journey master = master(true);
        Repetition child = Repetition.of(true);
        ClocksIT.assertClock("COORDINATION 2026-11-23 2026-11-24 2026-11-24", child.report());
        child.into(master);
        ClocksIT.on("2026-11-24");
        master.step(REPORTER, "ticketWithdraw");
        Database.sql("update ticket set parts_on = '2026-11-27' where number = '"
                + child.report().number() + "'");
        child.partAtNight();
        ClocksIT.assertClock("COORDINATION 2026-11-27 2026-11-30 2026-11-30", child.report());
        assertEquals("2026-12-08", child.report().column("due_on"), "four working days later");
    }

    @Test
    void aNightOnWhichNobodyLookedIsMadeGood() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        master.step(TICKET_ADMIN, "ticketReject", REJECTION);
        ClocksIT.on("2026-12-07");
        PartingRuns.run();
        child.assertParted();
        ClocksIT.assertClock("COORDINATION 2026-12-07 2026-12-08 2026-12-08", child.report());
    }

    /** Or the night would tell the day; sixty draws miss one of five about once in a hundred thousand times. */
    @Test
    void theNightIsAnyOfTheNextFive() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        Set<LocalDate> drawn = new TreeSet<>();
        for (int i = 0; i < 60; i++) {
            setVisibility(master, i % 2 == 0 ? "PRIVATE" : "PUBLIC");
            drawn.add(child.night());
            Database.sql("update ticket set parts_on = null where number = '"
                    + child.report().number() + "'");
        }
        assertEquals(new TreeSet<>(NIGHTS), drawn);
    }

    /** Several of one reporter, with a night each, would narrow the day down. */
    @Test
    void allPartInOneNight() {
        Journey master = master(true);
        List<Repetition> children =
                Stream.generate(() -> Repetition.of(true).into(master)).limit(6).toList();
        master.step(REPORTER, "ticketWithdraw");
        assertEquals(1, children.stream().map(Repetition::night).distinct().count());
    }

    @Test
    void whatIsToPartPartsWhateverTheOtherDoesUntilThen() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        setVisibility(master, "PRIVATE");
        LocalDate night = child.night();
        IntStream.range(0, 9).forEach(i -> setVisibility(master, i % 2 == 0 ? "PUBLIC" : "PRIVATE"));
        assertEquals(night, child.night());
        Repetition later = Repetition.of(true).into(master);
        master.step(LURAH, "ticketReceive");
        assertEquals("COORDINATION", later.report().status());
        assertEquals("WAITING", child.report().status());
        child.partAtNight();
        assertEquals("1", master.column("merged_count"));
        assertEquals(
                master.receipt().number(),
                later.report().seen(TICKET_ADMIN, "mergedInto").getString("mergedInto"));
    }

    @Test
    void whatIsDoneMeanwhileEndsClearly() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        Repetition freed = Repetition.of(true).into(master);
        Repetition hidden = Repetition.of(true).into(master);
        master.step(REPORTER, "ticketWithdraw");
        assertEquals("MERGED", child.report().refused(OWNER, "ticketWithdraw", ""));
        assertEquals("MERGED", child.report().refused(TICKET_ADMIN, "ticketMerge", MergeIT.into(Journey.begun())));
        assertEquals("STEP_NOT_POSSIBLE", child.report().refused(OWNER, "ticketRate", "stars: 1"));
        child.report().step(OWNER, "ticketComment", "text: \"Masih ada\"");
        child.report().step(OWNER, "ticketEraseReporter");
        ErasureRuns.runWhenDue();
        freed.report().step(TICKET_ADMIN, "ticketUnmerge", reason());
        freed.assertParted();
        hidden.report().step(OWNER, "ticketSetVisibility", "visibility: PRIVATE");
        hidden.assertParted();
        freed.into(Journey.begun());
        child.partAtNight();
        assertEquals("DONE", child.report().seen(TICKET_ADMIN, "erasure").getString("erasure"));
        assertEquals("0", master.column("merged_count"));
        assertEquals(
                "1",
                freed.report().column("(select merged_count from ticket m where m.id = ticket.merged_into)"),
                "what was merged anew stays so");
        child.report().step(LURAH, "ticketReceive");
    }

    /** Its own reporter's act parts it at once, and is nothing to the other's. */
    @Test
    void whoHidesTheRepetitionTellsTheOthersReporterNothing() {
        Journey master = master(true);
        Repetition child = Repetition.of(true).into(master);
        master.step(LURAH, "ticketReceive");
        Map<String, String> told = withoutMerging(master);
        child.report().step(OWNER, "ticketSetVisibility", "visibility: PRIVATE");
        child.assertParted();
        assertEquals("WAITING", child.report().status());
        assertTold(told, withoutMerging(master), "by the repetition");
    }

    /** A ticket administrator may merge what nothing is merged into. */
    private static Map<String, String> withoutMerging(Journey report) {
        Map<String, String> told = Repetition.toldOf(report);
        told.replaceAll((who, what) -> what.replaceAll("\"MERGE\",?", ""));
        return told;
    }

    /** Nobody reads "rejected" of a report that nobody rejected; nor is one to part that is not merged. */
    @Test
    void theDatabaseKnowsNoOtherState() {
        Repetition child = Repetition.of(true).into(master(true));
        String its = " where number = '" + child.report().number() + "'";
        assertTrue(failure("update ticket set mirrored_status = 'REJECTED'" + its)
                .contains("ticket_merge_rejects_nobody"));
        child.report().step(TICKET_ADMIN, "ticketUnmerge", reason());
        assertTrue(failure("update ticket set parts_on = '2026-11-25'" + its).contains("ticket_parting"));
        assertFalse(Inboxes.holds(AGENCY, "trotoar", child.report()));
    }

    private static String failure(String sql) {
        try {
            Database.sql(sql);
            return "none";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static Journey master(boolean open) {
        return Journey.of(Reports.submit(Api.as(REPORTER), open ? Reports.publicRubble() : Reports.rubble()));
    }

    private static void setVisibility(Journey report, String to) {
        report.step(REPORTER, "ticketSetVisibility", "visibility: " + to);
    }
}
