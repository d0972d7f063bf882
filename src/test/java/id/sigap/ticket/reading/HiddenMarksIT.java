package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import id.sigap.testing.Watch;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mark is nobody's version, and those who may not see it do not count it either. */
@QuarkusTest
@Shows(Promise.C10)
class HiddenMarksIT {

    private static final List<String> WITH_VERSION = List.of(REPORTER, LURAH, AGENCY, VALIDATOR, TICKET_ADMIN, "admin");
    private static final List<String> OUTSIDERS = Arrays.asList(null, "tetangga", LURAH, "petugas-sda");

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pengelola | ticketPause           | until: "2026-12-10"
            petugas   | ticketRequestTransfer | unitCode: "SDA"
            pengelola | ticketAgreeDate       | on: "2026-12-30"
            """)
    void aHiddenMarkMovesNoVersionAndCountsForNoOutsider(String user, String mutation, String arguments) {
        Journey report = Journey.begun().inProcess();
        String before = versions(report) + counted(report);
        String seen = outside(report);
        report.step(user, mutation, arguments + ", " + reason());
        assertEquals(before, versions(report) + counted(report));
        assertEquals(seen, outside(report));
    }

    @Test
    void aMergeMovesNoVersionAndCountsForNoOutsider() {
        Journey master = Journey.begun().inProcess();
        Journey child = Journey.begun().inProcess();
        String before = versions(child) + outside(child) + versions(master) + outside(master);
        child.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        assertEquals(before, versions(child) + outside(child) + versions(master) + outside(master));
    }

    /** The category is public, and so is that it was corrected: who did not see it must look again. */
    @Test
    void aCorrectedCategoryMovesEverybodysVersion() {
        Journey report = Journey.begun().inProcess();
        String before = versions(report);
        report.step(TICKET_ADMIN, "ticketCorrect", "categoryCode: \"banjir\", " + reason());
        assertNotEquals(before, versions(report));
        before = versions(report);
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        assertNotEquals(before, versions(report));
    }

    @Test
    void aRecalculationMovesNoVersionAndCountsForNoOutsider() {
        Journey report = Journey.begun().inProcess();
        String before = versions(report) + counted(report) + outside(report);
        Edits.during(
                "insert into holiday (day, name_id, kind, basis, status) values ('2026-11-26', 'Uji', 'NATIONAL', 'uji',"
                        + " 'CONFIRMED')",
                "delete from holiday where day = '2026-11-26'",
                () -> {
                    Watch.look();
                    assertEquals("2026-12-03", report.column("due_on"));
                    assertEquals("2026-12-01", report.column("step_due_on"));
                    assertEquals(before, versions(report) + counted(report) + outside(report));
                });
        Watch.look();
        assertEquals("2026-12-02", report.column("due_on"));
    }

    /** A version is of the steps that its reader sees: how many hidden ones lie between them makes no difference. */
    @Test
    void hiddenMarksBetweenStepsAreNotInTheVersion() {
        Journey report = Journey.begun().inProcess();
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-12-10\", " + reason());
        report.step(TICKET_ADMIN, "ticketResume", reason());
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        assertEquals("7", report.column("latest_position"));
        assertEquals("5 5", report.column("status_position || ' ' || open_steps"));
    }

    /** What was done while it was private moves no version of those who know it only as public. */
    @Test
    void aPrivateStepMovesNoVersionOfAnOutsider() {
        Journey report = Journey.begun().inProcess().step(AGENCY, "ticketRecordFollowUp", "progress: 10");
        String before = version(report, LURAH);
        String ofTheHolder = version(report, AGENCY);
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 20");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertEquals(before, version(report, LURAH));
        assertNotEquals(ofTheHolder, version(report, AGENCY));
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 30");
        assertNotEquals(before, version(report, LURAH));
    }

    private static String version(Journey report, String user) {
        return report.seen(user, "version").getString("version");
    }

    private static String versions(Journey report) {
        return WITH_VERSION.stream()
                .map(user -> user + " " + report.seen(user, "version").getString("version"))
                .toList()
                .toString();
    }

    private static String counted(Journey report) {
        return OUTSIDERS.stream()
                .map(user -> user + " "
                        + report.seen(user, "steps { action }")
                                .getJsonArray("steps")
                                .size())
                .toList()
                .toString();
    }

    /** All that an outsider reads. */
    private static String outside(Journey report) {
        return OUTSIDERS.stream()
                .map(user -> report.seen(
                                user,
                                "status hiddenFields steps { action } latestStep { action } holder { code }"
                                        + " progress photos { id } availableActions version")
                        .encode())
                .toList()
                .toString();
    }
}
