package id.sigap.ticket.changes;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code ticketChanges}: what somebody may know happened, once, and nothing of what they may not. */
@QuarkusTest
@Shows(Promise.C14)
class TicketFeedIT {

    private static final String NEIGHBOUR = "tetangga";

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void withoutACursorOneLearnsWhereToBegin() {
        JsonObject begun = Feed.of(REPORTER, "MINE").ask(null, 1);
        assertEquals("[]", begun.getJsonArray("changes").encode());
        assertFalse(begun.getBoolean("more"));
        assertNotNull(begun.getString("cursor"));
    }

    @Test
    void theReporterHearsOfEachVisibleStepOnce() {
        Journey report = Journey.begun();
        Feed mine = Feed.of(REPORTER, "MINE");
        report.step(LURAH, "ticketReceive");
        JsonObject told = mine.newsWith(report).get(report.receipt().id());
        assertEquals("COORDINATION", told.getJsonObject("ticket").getString("status"));
        assertEquals(report.receipt().id(), told.getJsonObject("ticket").getString("id"));
        assertFalse(told.getBoolean("left"));
        assertFalse(mine.news().containsKey(report.receipt().id()));
    }

    @Test
    void aReportThatLeavesAnInboxIsToldAsLeftAndNothingAfterThat() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        Feed lurah = Feed.of(LURAH, "INBOX");
        report.step(LURAH, "ticketReceive");
        assertFalse(lurah.newsWith(report).get(report.receipt().id()).getBoolean("left"));
        Feed agency = Feed.of(AGENCY, "INBOX");
        report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
        JsonObject left = lurah.newsWith(report).get(report.receipt().id());
        assertTrue(left.getBoolean("left"));
        assertNull(left.getJsonObject("ticket"), "it is private, and another's");
        assertFalse(agency.newsWith(report).get(report.receipt().id()).getBoolean("left"));
        report.step(AGENCY, "ticketAccept");
        agency.newsWith(report);
        assertFalse(lurah.news().containsKey(report.receipt().id()));
        assertFalse(Feed.of(OTHER_AGENCY, "INBOX")
                .news()
                .containsKey(report.receipt().id()));
    }

    @Test
    void theFirstHolderHearsThatItWasTakenAwayBeforeTheyDidAnything() {
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()));
        Feed lurah = Feed.of(LURAH, "INBOX");
        report.step(TICKET_ADMIN, "ticketReceive")
                .step(TICKET_ADMIN, "ticketCorrect", "areaCode: \"31.72.01.1001\", " + reason());
        assertTrue(lurah.newsWith(report).get(report.receipt().id()).getBoolean("left"));
    }

    @Test
    void workThatIsFinishedLeavesForTheBureau() {
        Journey report = Journey.begun().inProcess();
        Feed agency = Feed.of(AGENCY, "INBOX");
        Feed bureau = Feed.of(VALIDATOR, "INBOX");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY));
        JsonObject left = agency.newsWith(report).get(report.receipt().id());
        assertTrue(left.getBoolean("left"));
        assertEquals("VALIDATION", left.getJsonObject("ticket").getString("status"), "it is still theirs to see");
        assertFalse(bureau.newsWith(report).get(report.receipt().id()).getBoolean("left"));
        report.step(VALIDATOR, "ticketApprove");
        assertTrue(bureau.newsWith(report).get(report.receipt().id()).getBoolean("left"));
    }

    /** A recalculation is the owner's and the Bureau's to know, a pause not the public's. */
    @Test
    void whatIsHiddenMakesNoTick() {
        Journey hidden = Journey.begun().inProcess().step(NEIGHBOUR, "ticketFollow", "follow: true");
        Journey fence = Journey.begun().inProcess().step(NEIGHBOUR, "ticketFollow", "follow: true");
        TestClock.advance(Duration.ofDays(1));
        Feed agency = Feed.of(AGENCY, "INBOX");
        Feed mine = Feed.of(REPORTER, "MINE");
        Feed followed = Feed.of(NEIGHBOUR, "FOLLOWED");
        hidden.step(TICKET_ADMIN, "ticketAgreeDate", "on: \"2026-12-30\", " + reason());
        fence.step(AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Separuh\"");
        assertFalse(
                agency.newsWith(fence).containsKey(hidden.receipt().id()), "a deadline is not the officer's to know");
        assertTrue(mine.newsWith(hidden).containsKey(hidden.receipt().id()));
        hidden.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-27\", " + reason());
        assertTrue(agency.newsWith(hidden).containsKey(hidden.receipt().id()), "a pause is");
        TestClock.advance(Duration.ofDays(1));
        assertFalse(followed.newsWith(fence).containsKey(hidden.receipt().id()), "and not a follower's");
    }

    @Test
    void followersAndClerksHearOfItTheDayAfter() {
        Journey report = Journey.begun().step(NEIGHBOUR, "ticketFollow", "follow: true");
        Journey entered = Journey.of(Reports.submit(Api.as("lapor1708"), Reports.rubble()));
        TestClock.advance(Duration.ofDays(1));
        Feed mine = Feed.of(REPORTER, "MINE");
        Feed followed = Feed.of(NEIGHBOUR, "FOLLOWED");
        Feed channel = Feed.of("lapor1708", "ENTERED");
        report.step(LURAH, "ticketReceive");
        entered.step(TICKET_ADMIN, "ticketReceive");
        mine.newsWith(report);
        assertEquals(Map.of(), followed.news());
        assertEquals(Map.of(), channel.news());
        TestClock.advance(Duration.ofDays(1));
        assertEquals(
                "COORDINATION",
                followed.newsWith(report)
                        .get(report.receipt().id())
                        .getJsonObject("ticket")
                        .getString("status"));
        JsonObject told = channel.newsWith(entered).get(entered.receipt().id()).getJsonObject("ticket");
        assertEquals("COORDINATION", told.getString("status"));
        assertTrue(told.getJsonArray("hiddenFields").contains("STEPS"));
    }

    /** Written while it was private: who only sees it since is told of a status, and not of work. */
    @Test
    void stepsOfAPrivatePastAreNoNews() {
        Journey report = Journey.begun().inProcess().step(NEIGHBOUR, "ticketFollow", "follow: true");
        Journey fence = Journey.begun().step(NEIGHBOUR, "ticketFollow", "follow: true");
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10, note: \"Mulai\"");
        TestClock.advance(Duration.ofDays(1));
        Feed followed = Feed.of(NEIGHBOUR, "FOLLOWED");
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE")
                .step(AGENCY, "ticketRecordFollowUp", "progress: 50, note: \"Separuh\"")
                .step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        fence.step(LURAH, "ticketReceive");
        TestClock.advance(Duration.ofDays(1));
        assertFalse(followed.newsWith(fence).containsKey(report.receipt().id()));
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEndedThoughMoreHappensMeanwhile() {
        Set<String> reports = new HashSet<>();
        Feed mine = Feed.of(REPORTER, "MINE");
        String begun = mine.cursor();
        Journey last = null;
        for (int i = 0; i < 5; i++) {
            last = Journey.begun();
            reports.add(last.receipt().id());
        }
        mine.newsWith(last);
        Set<String> told = new HashSet<>();
        String cursor = begun;
        JsonObject page;
        do {
            page = mine.ask(cursor, 2);
            page.getJsonArray("changes").forEach(it -> told.add(((JsonObject) it).getString("ticketId")));
            cursor = page.getString("cursor");
            if (told.size() == 2) {
                last.step(LURAH, "ticketReceive");
            }
        } while (page.getBoolean("more"));
        assertTrue(told.containsAll(reports), told + " / " + reports);
    }

    @Test
    void whatIsMergedIsToldWhatTheOtherShows() {
        Journey master = Journey.begun();
        Journey child = Journey.begun();
        child.step(TICKET_ADMIN, "ticketMerge", "into: \"" + master.receipt().number() + "\", " + reason());
        Feed mine = Feed.of(REPORTER, "MINE");
        master.step(LURAH, "ticketReceive");
        assertEquals(
                "COORDINATION",
                mine.newsWith(child)
                        .get(child.receipt().id())
                        .getJsonObject("ticket")
                        .getString("status"));
    }

    @Test
    void itCostsTwoStatementsAtMost() {
        Journey report = Journey.begun();
        Feed mine = Feed.of(REPORTER, "MINE");
        String begun = mine.cursor();
        report.step(LURAH, "ticketReceive");
        mine.newsWith(report);
        for (String scope : List.of("MINE", "FOLLOWED")) {
            assertEquals(
                    1, Database.statementsOf(() -> Feed.of(REPORTER, scope)).size());
        }
        List<String> statements = Database.statementsOf(() -> mine.ask(begun, 100));
        assertEquals(2, statements.size(), statements.toString());
    }

    @Test
    void scopesAreForThoseWhoHaveTheLists() {
        Map<String, List<String>> refused = new HashMap<>();
        for (String user : List.of("warga", AGENCY, VALIDATOR, "lapor1708")) {
            refused.put(
                    user,
                    List.of("MINE", "FOLLOWED", "ENTERED", "INBOX").stream()
                            .filter(scope -> Api.as(user)
                                    .call(Feed.PAGE, Map.of("scope", scope))
                                    .encode()
                                    .contains("FORBIDDEN"))
                            .toList());
        }
        assertEquals(
                Map.of(
                        "warga",
                        List.of("ENTERED", "INBOX"),
                        AGENCY,
                        List.of("MINE", "FOLLOWED", "ENTERED"),
                        VALIDATOR,
                        List.of("MINE", "FOLLOWED", "ENTERED"),
                        "lapor1708",
                        List.of("MINE", "FOLLOWED", "INBOX")),
                refused);
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(Feed.PAGE, Map.of("scope", "MINE")));
    }
}
