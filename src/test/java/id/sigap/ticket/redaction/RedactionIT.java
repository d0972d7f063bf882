package id.sigap.ticket.redaction;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Redactions;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words that the Bureau has hidden: whole to those who work on the report, a block to all others, wherever they look. */
@QuarkusTest
class RedactionIT {

    private static final String WORDS = "Rumah Pak Budi di nomor 12 menutup trotoar.";
    private static final String COVERED = "Rumah ▇▇▇ di nomor 12 menutup trotoar.";
    private static final String NAME = "Pak Budi";
    private static final List<String> OUTSIDE =
            Arrays.asList(null, "tetangga", LURAH, NEIGHBOUR, OTHER_AGENCY, "tanpa-peran");
    private static final List<String> INSIDE = List.of(REPORTER, AGENCY, VALIDATOR, TICKET_ADMIN, "admin");

    @Test
    void thoseOutsideReadABlockAndWhoWorksOnItReadsAll() {
        Journey report = Redactions.report(WORDS).inProcess();
        Redactions.redact(VALIDATOR, report, WORDS, NAME);
        for (String user : OUTSIDE) {
            JsonObject seen = report.seen(user, "description publicDescription hiddenFields");
            assertEquals(COVERED, seen.getString("description"), String.valueOf(user));
            assertNull(seen.getString("publicDescription"));
            assertTrue(seen.getJsonArray("hiddenFields").contains("REDACTION"));
        }
        for (String user : INSIDE) {
            JsonObject seen = report.seen(user, "description publicDescription");
            assertEquals(
                    WORDS + " " + COVERED, seen.getString("description") + " " + seen.getString("publicDescription"));
        }
        JsonObject withPin = Api.anonymous()
                .data(
                        "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { description } }",
                        Map.of(
                                "n",
                                report.receipt().number(),
                                "p",
                                report.receipt().pin()));
        assertEquals(WORDS, withPin.getJsonObject("ticket").getString("description"));
    }

    @Test
    void aListShowsThoseOutsideNoMore() {
        Journey report = Redactions.report(WORDS).inProcess();
        Redactions.redact(TICKET_ADMIN, report, WORDS, NAME);
        assertEquals(COVERED, Redactions.inPublicList(null, report).getString("description"));
        assertEquals(WORDS, Redactions.inPublicList(AGENCY, report).getString("description"));
    }

    @Test
    void aNoteIsHiddenInTheStepAndInTheLatestStep() {
        Journey report =
                Redactions.report(WORDS).disposed().step(AGENCY, "ticketAccept", "note: \"Bertemu Pak Budi, lalu\"");
        report.step(VALIDATOR, "ticketRedact", Redactions.ofNote(report, "ACCEPT", 8, 16));
        for (String user : OUTSIDE) {
            JsonObject step = Redactions.step(report, user, "ACCEPT");
            assertEquals("Bertemu ▇▇▇, lalu", step.getString("note"), String.valueOf(user));
            assertNull(step.getString("publicNote"));
            assertNull(step.getString("noteId"));
            assertFalse(report.seen(user, Redactions.EVERYTHING).encode().contains(NAME + ", lalu"));
        }
        for (String user : INSIDE) {
            JsonObject step = Redactions.step(report, user, "ACCEPT");
            assertEquals("Bertemu Pak Budi, lalu", step.getString("note"));
            assertEquals("Bertemu ▇▇▇, lalu", step.getString("publicNote"));
        }
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 10, note: \"Pak Budi setuju\"");
        report.step(VALIDATOR, "ticketRedact", Redactions.ofNote(report, "RECORD_FOLLOW_UP", 0, 8));
        JsonObject step = Redactions.step(report, null, "RECORD_FOLLOW_UP");
        assertEquals("▇▇▇ setuju", step.getString("note"));
        assertEquals(
                "Bertemu ▇▇▇, lalu", Redactions.step(report, null, "ACCEPT").getString("note"));
    }

    @Test
    void historySaysThatItWasDoneAndOnlyTheBureauWhy() {
        Journey report = Redactions.report(WORDS).inProcess();
        String version = report.version();
        Redactions.redact(VALIDATOR, report, WORDS, NAME);
        assertEquals(version, report.version(), "it moves no version: those outside it is none of");
        JsonObject outside = report.seen(null, "latestStep { action note officer unit { code } }");
        assertEquals(
                "{\"action\":\"REDACT\",\"note\":null,\"officer\":null,\"unit\":{\"code\":\"BIRO-PEM\"}}",
                outside.getJsonObject("latestStep").encode());
        for (String user : List.of(REPORTER, AGENCY, LURAH)) {
            assertNull(Redactions.step(report, user, "REDACT").getString("note"), user);
        }
        for (String user : List.of(VALIDATOR, TICKET_ADMIN, "admin")) {
            assertEquals("Alasan uji", Redactions.step(report, user, "REDACT").getString("note"));
        }
        assertEquals(
                "0",
                Database.sql("select count(*) from history_entry h left join history_text x using (ticket_id, position)"
                        + " where h.action = 'REDACT' and concat(h::text, x.body) like '%Budi%'"));
    }

    @Test
    void whatIsHiddenStaysHiddenUntilItIsRevealed() {
        Journey report = Redactions.report(WORDS).inProcess();
        Redactions.redact(VALIDATOR, report, WORDS, NAME);
        Redactions.redact(TICKET_ADMIN, report, WORDS, "nomor 12");
        assertEquals("Rumah ▇▇▇ di ▇▇▇ menutup trotoar.", description(report));
        report.step(TICKET_ADMIN, "ticketReveal", Journey.reason());
        assertEquals(WORDS, description(report));
        assertEquals(
                "null|null",
                report.column("concat_ws('|', coalesce(covered_description, 'null'), coalesce(covers::text, 'null'))"));
        assertEquals(
                "REVEAL",
                report.seen(null, "latestStep { action }")
                        .getJsonObject("latestStep")
                        .getString("action"));
        String entries = report.column("latest_position");
        report.step(TICKET_ADMIN, "ticketReveal", Journey.reason());
        assertEquals(entries, report.column("latest_position"), "what is shown already stays as it is");
    }

    @Test
    void whatACompletionAddsIsReadInTheDescriptionAlone() {
        Journey report = Redactions.report(WORDS);
        Redactions.redact(VALIDATOR, report, WORDS, NAME);
        report.step(LURAH, "ticketReceive")
                .step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason())
                .step(REPORTER, "ticketComplete", "text: \"Yang dimaksud Bu Siti\"");
        assertEquals(COVERED + "\n\nYang dimaksud Bu Siti", description(report));
        assertNull(Redactions.step(report, VALIDATOR, "COMPLETE").getString("noteId"));
        assertEquals(
                "Yang dimaksud Bu Siti",
                Redactions.step(report, REPORTER, "COMPLETE").getString("note"));
        Redactions.redact(VALIDATOR, report, WORDS + "\n\nYang dimaksud Bu Siti", "Bu Siti");
        assertEquals(COVERED + "\n\nYang dimaksud ▇▇▇", description(report));
        assertFalse(report.seen(null, Redactions.EVERYTHING).encode().contains("Siti"));
    }

    @Test
    void theChainStaysWhole() {
        Journey report = Redactions.report(WORDS).inProcess();
        Redactions.redact(VALIDATOR, report, WORDS, NAME);
        report.step(AGENCY, "ticketRecordFollowUp", "progress: 20");
        JsonObject check = Api.as("admin")
                .data(
                        "query($n: String!) { auditCheck(number: $n) { whole findings { fault table position } } }",
                        Map.of("n", report.receipt().number()))
                .getJsonObject("auditCheck");
        assertEquals("{\"whole\":true,\"findings\":[]}", check.encode());
    }

    private static String description(Journey report) {
        return report.seen(null, "description").getString("description");
    }
}
