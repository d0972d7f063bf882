package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who has a report in hand: for the very unit that has it, until anything happens to it, and for three working days. */
@QuarkusTest
class ClaimIT {

    /** Of the same unit as {@link Journey#AGENCY}. */
    private static final String COLLEAGUE = "rangkap";

    private static final String CATEGORY = "kearsipan";

    private static final String MARKS = "claimed claimedByMe claimedBy";

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void itIsShownToTheUnitAndToNobodyElse() {
        for (Journey report : List.of(Journey.begun().inProcess(), secret().inProcess())) {
            assertEquals("false false -", seen(report, AGENCY));
            report.step(AGENCY, "ticketClaim");
            assertEquals("true true named", seen(report, AGENCY));
            assertEquals("true false named", seen(report, COLLEAGUE));
            JsonObject shown = report.seen(COLLEAGUE, "claimedBy latestStep { officer }");
            assertEquals(shown.getJsonObject("latestStep").getString("officer"), shown.getString("claimedBy"));
            for (String user : Arrays.asList(
                    "warga", "tetangga", LURAH, SUB_DEPARTMENT, "petugas-kota", TICKET_ADMIN, "admin", null)) {
                assertEquals("null null -", seen(report, user), user);
            }
        }
    }

    @Test
    void itMovesNoVersionAndIsNoStep() {
        Journey report = Journey.begun().inProcess();
        String before = report.seen(AGENCY, "version steps { action }").encode();
        String row = stored(report);
        report.step(AGENCY, "ticketClaim").step(AGENCY, "ticketRelease");
        assertEquals(before, report.seen(AGENCY, "version steps { action }").encode());
        assertEquals(row, stored(report));
        assertEquals("false false -", seen(report, AGENCY));
        report.step(AGENCY, "ticketRelease");
    }

    @Test
    void whoComesSecondIsTold() {
        Journey report = Journey.begun().inProcess().step(AGENCY, "ticketClaim");
        assertEquals("CLAIMED", report.refused(COLLEAGUE, "ticketClaim", ""));
        assertEquals("CLAIMED", report.refused(COLLEAGUE, "ticketRelease", ""));
        report.step(AGENCY, "ticketRelease").step(COLLEAGUE, "ticketClaim");
        assertEquals("true false named", seen(report, AGENCY));
    }

    @Test
    void ofTwoAtOnceOneHasIt() {
        for (int round = 0; round < 10; round++) {
            Journey report = Journey.begun().inProcess();
            List<String> answers =
                    AtOnce.map(2, List.of(AGENCY, COLLEAGUE), user -> report.call(user, "ticketClaim", "")
                            .getJsonArray("userErrors")
                            .encode());
            assertEquals(
                    List.of("[]", "[{\"code\":\"CLAIMED\",\"path\":null}]"),
                    answers.stream().sorted().toList());
        }
    }

    @Test
    void itEndsWithAStepAndWithAnotherHolder() {
        Journey report = Journey.begun().inProcess().step(AGENCY, "ticketClaim");
        report.step(COLLEAGUE, "ticketRecordFollowUp", "progress: 10");
        assertEquals("false false -", seen(report, COLLEAGUE));
        Journey passed = Journey.begun().disposed().step(AGENCY, "ticketClaim");
        passed.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        assertEquals("false false -", seen(passed, SUB_DEPARTMENT));
        assertEquals("null null -", seen(passed, AGENCY));
        passed.step(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\", " + reason());
        assertEquals("false false -", seen(passed, AGENCY));
        passed.step(COLLEAGUE, "ticketClaim");
    }

    /** Not everybody may know of marks, and nobody of recalculations: what they would end would tell them. */
    @Test
    void whatIsNoStepDoesNotEndIt() {
        Journey report = Journey.begun().inProcess().step(AGENCY, "ticketClaim");
        report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-11-27\", " + reason());
        report.step("warga", "ticketComment", "text: \"Kapan selesai?\"");
        JsonObject asked = report.call(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        assertTrue(asked.getJsonArray("userErrors").isEmpty());
        assertEquals("true true named", seen(report, AGENCY));
    }

    @Test
    void itEndsAfterThreeWorkingDaysAndIsForgotten() {
        Journey report = Journey.begun().inProcess().step(AGENCY, "ticketClaim");
        TestClock.advance(Duration.ofDays(3));
        assertEquals("true true named", seen(report, AGENCY), "Thursday");
        TestClock.advance(Duration.ofDays(1));
        assertEquals("false false -", seen(report, AGENCY), "Friday");
        Journey other = Journey.begun().inProcess().step(COLLEAGUE, "ticketClaim");
        assertEquals(0, claims(report));
        assertEquals(1, claims(other));
        TestClock.advance(Duration.ofDays(4));
        assertEquals("true true named", seen(other, COLLEAGUE), "Tuesday: the weekend does not count");
        report.step(COLLEAGUE, "ticketClaim");
    }

    @Test
    void aUnitFindsWhatItsPeopleHaveInHandAndNobodyElseDoes() {
        Journey report = ofItsOwn().step(AGENCY, "ticketClaim");
        Journey free = ofItsOwn();
        Journey below = ofItsOwn();
        below.step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"").step(SUB_DEPARTMENT, "ticketClaim");
        assertTrue(finds(AGENCY, "claimed: true", report) && finds(COLLEAGUE, "claimed: true", report));
        assertTrue(finds(AGENCY, "claimedByMe: true", report) && finds(COLLEAGUE, "claimedByMe: false", report));
        assertTrue(finds(AGENCY, "claimed: false", free));
        for (String filter : List.of("claimed: true", "claimed: false", "claimedByMe: false")) {
            assertFalse(finds(AGENCY, filter, below), filter);
        }
        assertFalse(finds(AGENCY, "claimed: false", report) || finds(AGENCY, "claimed: true", free));
        assertTrue(finds(SUB_DEPARTMENT, "claimedByMe: true", below));
        assertEquals(
                "FORBIDDEN",
                Api.as(TICKET_ADMIN).errorCode("{ inbox(filter: {claimed: true}) { totalCount } }", Map.of()));
        assertEquals(
                "FORBIDDEN",
                Api.as("admin").errorCode("{ tickets(filter: {claimed: true}) { totalCount } }", Map.of()));
    }

    /** Of a category that no other test has, so that all are on the first page. */
    private static Journey ofItsOwn() {
        Map<String, Object> input = Reports.publicRubble();
        input.put("categoryCode", CATEGORY);
        return Journey.of(Reports.submit(Api.as("warga"), input))
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason());
    }

    private static String inbox(String filter) {
        return "{ unitTickets(first: 100, filter: {" + filter + "}) { edges { node { number } } } }";
    }

    private static boolean finds(String user, String filter, Journey report) {
        return Api.as(user)
                .data(inbox(filter + ", categoryCodes: [\"" + CATEGORY + "\"]"), Map.of())
                .encode()
                .contains(report.receipt().number());
    }

    @Test
    void othersMayNot() {
        Journey report = Journey.begun().inProcess();
        for (String mutation : List.of("ticketClaim", "ticketRelease")) {
            assertEquals("UNIT_NOT_HOLDER", report.refused(OTHER_AGENCY, mutation, ""));
            assertEquals("UNIT_NOT_HOLDER", report.refused("petugas-kota", mutation, ""));
            assertEquals("FORBIDDEN", report.refused("warga", mutation, ""));
            assertEquals("FORBIDDEN", report.refused(TICKET_ADMIN, mutation, ""));
            assertEquals("NOT_FOUND", secret().refused(OTHER_AGENCY, mutation, ""));
        }
        assertEquals("STEP_NOT_POSSIBLE", Journey.begun().done().refused(AGENCY, "ticketClaim", ""));
    }

    private static String seen(Journey report, String user) {
        JsonObject ticket = report.seen(user, MARKS + " hiddenFields");
        if (ticket == null) {
            return "null null -";
        }
        boolean hidden = ticket.getJsonArray("hiddenFields").contains("CLAIM");
        assertEquals(hidden, ticket.getValue("claimed") == null);
        if (hidden) {
            assertNull(ticket.getValue("claimedBy"));
        }
        String officer = ticket.getString("claimedBy");
        return ticket.getValue("claimed") + " " + ticket.getValue("claimedByMe") + " "
                + (officer == null ? "-" : "named");
    }

    private static long claims(Journey report) {
        return Database.count("ticket_claim where ticket_id = '" + report.column("id") + "'");
    }

    private static String stored(Journey report) {
        return Database.sql("select t::text || (select count(*) from history_entry h where h.ticket_id = t.id)"
                + " from ticket t where number = '" + report.number() + "'");
    }

    private static Journey secret() {
        return Journey.of(Reports.submit(Api.as("warga"), Reports.rubble()));
    }
}
