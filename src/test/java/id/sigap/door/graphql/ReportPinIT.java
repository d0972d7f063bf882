package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.limit.Limits;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import id.sigap.ticket.sealing.RandomNumbers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a network tries on a report counts together: by its number, its id, or a photo of it; as shipped (C13). */
@QuarkusTest
@Shows(Promise.C7)
class ReportPinIT {

    private static final String TRACK = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }";
    private static final String COMMENT =
            "mutation($t: TicketRefInput!) { ticketComment(ticket: $t, text: \"Kata uji\")"
                    + " { userErrors { code } } }";
    private static final String WRONG = "0000-0000";

    @BeforeEach
    void asShipped() {
        Limits.asShipped();
    }

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    /** By the limit of a report alone: by that of the network it would be so whatever was tried. */
    @Test
    void aReportAllowsTenInAllWhicheverWayItIsAskedFor() {
        Limits.set(Map.of("report-pin.per-key", "10"));
        Map<String, Object> input = Reports.rubble();
        List<String> photos = List.of(Uploads.photo("warga"), Uploads.photo("warga"));
        input.put("photos", photos);
        Receipt receipt = Reports.submit(Api.as("warga"), input);
        for (int i = 0; i < 2; i++) {
            assertEquals("NOT_FOUND", byNumber(receipt.number(), WRONG));
            assertEquals("NOT_FOUND", byNumber(receipt.number().replace("-", "").toLowerCase(), WRONG));
            assertEquals("NOT_FOUND", comment(Map.of("id", receipt.id(), "pin", WRONG)));
            assertEquals("NOT_FOUND", comment(Map.of("number", receipt.number(), "pin", WRONG)));
            assertEquals(404, photo(photos.get(i), WRONG));
        }
        assertEquals("RATE_LIMITED", byNumber(receipt.number(), receipt.pin()));
        assertEquals("RATE_LIMITED", comment(Map.of("id", receipt.id(), "pin", receipt.pin())));
        assertEquals("RATE_LIMITED", comment(Map.of("number", receipt.number(), "pin", receipt.pin())));
        assertEquals(429, photo(photos.get(0), receipt.pin()));
        assertEquals(429, photo(photos.get(1), receipt.pin()));
    }

    /** Every refusal that a PIN holder can meet, and a photo that is none: twelve of each, and ten would lock the network out. */
    @Test
    void aRightPinIsNoAttemptEvenIfARuleRefusesWhatItIsFor() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        Map<String, String> ticket = Map.of("number", receipt.number(), "pin", receipt.pin());
        for (String[] act : new String[][] {
            {"ticketRate(ticket: $t, stars: 5)", "STEP_NOT_POSSIBLE"},
            {"ticketComment(ticket: $t, text: \" \")", "TEXT_EMPTY"},
            {"ticketSetVisibility(ticket: $t, visibility: PUBLIC)", "FORBIDDEN"}
        }) {
            String document = "mutation($t: TicketRefInput!) { " + act[0] + " { userErrors { code } } }";
            for (int i = 0; i < 12; i++) {
                assertEquals(
                        act[1],
                        code(Api.anonymous().post(document, Map.of("t", ticket)).body()),
                        act[0]);
            }
        }
        assertEquals("OK", byNumber(receipt.number(), receipt.pin()));
        for (int i = 0; i < 10; i++) {
            assertEquals("NOT_FOUND", byNumber(receipt.number(), WRONG), "and a wrong one is");
        }
        assertEquals("RATE_LIMITED", byNumber(receipt.number(), receipt.pin()));
    }

    /** Byte by byte and header by header: the eleventh answer, too. */
    @Test
    void oneThatDoesNotExistAllowsAsManyAndAnswersAlike() {
        Limits.set(Map.of("report-pin.per-key", "10"));
        Random random = new Random(7);
        String hidden = Reports.submit(Api.as("warga"), Reports.rubble()).number();
        String open = Reports.submit(Api.as("warga"), Reports.publicRubble()).number();
        List<String> none = answers(RandomNumbers.next(random));
        assertEquals(
                10, none.stream().filter(told -> told.contains("NOT_FOUND")).count(), "ten were compared");
        assertTrue(none.get(10).contains("RATE_LIMITED") && none.get(11).contains("RATE_LIMITED"), none.get(10));
        assertEquals(none, answers(hidden));
        assertEquals(none, answers(open));
        assertEquals("NOT_FOUND", byNumber(RandomNumbers.next(random), WRONG));
    }

    private static List<String> answers(String number) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var answer = Tracker.plain().send(number, WRONG);
            answers.add(Tracker.told(answer));
        }
        return answers;
    }

    private static String byNumber(String number, String pin) {
        return Tracker.plain().ask(number, pin);
    }

    private static String comment(Map<String, String> ticket) {
        return code(Api.anonymous().post(COMMENT, Map.of("t", ticket)).body());
    }

    private static String code(String answer) {
        return answer.replaceFirst(".*\"code\":\"([A-Z_]+)\".*", "$1");
    }

    private static int photo(String id, String pin) {
        return PhotoApi.anonymous().withPin(pin).get(id).statusCode();
    }
}
