package id.sigap.ticket.redaction;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Redactions;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the Bureau cannot hide, and who cannot hide anything: fixed codes, and nothing half done. */
@QuarkusTest
class RedactionRefusalsIT {

    private static final String WORDS = "Puing menutup trotoar 🚧.";
    private static final String WHY = ", " + Journey.reason();

    @Test
    void spansThatAreNoPartOfTheText() {
        Journey report = Redactions.report(WORDS).inProcess();
        for (String spans : List.of(
                "[]",
                "[null]",
                "[{ from: 0, to: 0 }]",
                "[{ from: 5, to: 4 }]",
                "[{ from: -1, to: 4 }]",
                "[{ from: 0, to: 25 }]",
                "[{ from: 24, to: 2147483647 }]",
                "[{ from: 0, to: 5 }, { from: 4, to: 6 }]",
                "[{ from: 0, to: 5 }, { from: 0, to: 5 }]",
                "[" + "{ from: 0, to: 1 } ".repeat(51) + "]")) {
            assertEquals(
                    "SPANS_INVALID description",
                    report.refused(VALIDATOR, "ticketRedact", "description: " + spans + WHY),
                    spans);
        }
        report.step(VALIDATOR, "ticketRedact", "description: [{ from: 22, to: 23 }]" + WHY);
        assertEquals(
                "Puing menutup trotoar ▇▇▇.", report.seen(null, "description").getString("description"));
    }

    @Test
    void oneThingAtATimeWithAReason() {
        Journey report = Redactions.report(WORDS).disposed().step(AGENCY, "ticketAccept", "note: \"Baik\"");
        String both = "description: [{ from: 0, to: 2 }], " + Redactions.ofNote(report, "ACCEPT", 0, 2);
        assertEquals("REDACTION_UNCLEAR description", report.refused(VALIDATOR, "ticketRedact", both));
        assertEquals("REDACTION_UNCLEAR description", report.refused(VALIDATOR, "ticketRedact", Journey.reason()));
        String bare = "description: [{ from: 0, to: 0 }], reason: \" . \"";
        assertEquals(
                "SPANS_INVALID description, REASON_MISSING reason", report.refused(VALIDATOR, "ticketRedact", bare));
        assertEquals("REASON_MISSING reason", report.refused(VALIDATOR, "ticketReveal", "reason: \"\""));
    }

    @Test
    void aVersionThatIsOverIsAConflict() {
        Journey report = Redactions.report(WORDS);
        String version = report.version();
        report.step(LURAH, "ticketReceive");
        for (String mutation : List.of("ticketRedact", "ticketReveal")) {
            String what =
                    mutation.equals("ticketRedact") ? "description: [{ from: 0, to: 2 }]" + WHY : Journey.reason();
            assertEquals(
                    "CONFLICT",
                    report.call(VALIDATOR, version, mutation, what)
                            .getJsonArray("userErrors")
                            .getJsonObject(0)
                            .getString("code"));
        }
    }

    @Test
    void nothingOfAPrivateReportIsPublic() {
        Journey report =
                Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble())).inProcess();
        assertEquals(
                "NOTHING_TO_REDACT",
                report.refused(TICKET_ADMIN, "ticketRedact", "description: [{ from: 0, to: 2 }]" + WHY));
        assertEquals("NOTHING_TO_REDACT", report.refused(TICKET_ADMIN, "ticketReveal", Journey.reason()));
    }

    @Test
    void aNoteThatNotEverybodyReadsIsNone() {
        Journey hidden = Journey.of(Reports.submit(Api.as(REPORTER), Reports.rubble()))
                .disposed()
                .step(AGENCY, "ticketAccept", "note: \"Sewaktu privat\"")
                .step(REPORTER, "ticketSetVisibility", "visibility: PUBLIC");
        assertNull(Redactions.noteId(hidden, "ACCEPT"), "written while it was private");
        Journey report = Redactions.report(WORDS).disposed().step(AGENCY, "ticketAccept", "note: \"Baik\"");
        assertNull(Redactions.step(report, VALIDATOR, "DISPOSE").getString("noteId"), "of staff for each other");
        Journey other = Redactions.report(WORDS).disposed().step(AGENCY, "ticketAccept", "note: \"Baik\"");
        String foreign = Redactions.ofNote(other, "ACCEPT", 0, 2);
        assertEquals("ID_INVALID note", report.refused(VALIDATOR, "ticketRedact", foreign));
        String none = "note: { note: \"x\", spans: [{ from: 0, to: 2 }] }" + WHY;
        assertEquals("ID_INVALID note", report.refused(VALIDATOR, "ticketRedact", none));
        assertEquals("ID_INVALID note", report.refused(VALIDATOR, "ticketReveal", "note: \"x\"" + WHY));
        assertEquals(
                "SPANS_INVALID note.spans",
                report.refused(VALIDATOR, "ticketRedact", Redactions.ofNote(report, "ACCEPT", 0, 5)));
    }

    @Test
    void onlyTheBureauHidesAnything() {
        Journey report = Redactions.report(WORDS).inProcess();
        String what = "description: [{ from: 0, to: 2 }]" + WHY;
        for (String user : List.of(REPORTER, AGENCY, LURAH, "admin", "tetangga")) {
            assertEquals("FORBIDDEN", report.refused(user, "ticketRedact", what), user);
            assertEquals("FORBIDDEN", report.refused(user, "ticketReveal", Journey.reason()), user);
        }
        Map<String, String> nobody = Map.of("number", "JK-00000-00000-0");
        assertEquals(
                "NOT_FOUND",
                Api.as(VALIDATOR)
                        .data(
                                "mutation($t: TicketRefInput!) { act: ticketRedact(ticket: $t, version: \"\", " + what
                                        + ") { userErrors { code } } }",
                                Map.of("t", nobody))
                        .getJsonObject("act")
                        .getJsonArray("userErrors")
                        .getJsonObject(0)
                        .getString("code"));
    }
}
