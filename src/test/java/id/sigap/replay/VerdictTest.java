package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done after which reply. */
class VerdictTest {
    private static final String DATA = "{\"data\":{\"ticketSubmit\":%s}}";
    private static final String ERROR = "{\"errors\":[{\"extensions\":{\"code\":\"%s\"}}]}";

    @ParameterizedTest
    @CsvSource({
        "401, '', RENEW, HTTP 401",
        "200, UNAUTHENTICATED, RENEW, UNAUTHENTICATED",
        "429, '', PAUSE, HTTP 429",
        "200, RATE_LIMITED, PAUSE, RATE_LIMITED",
        "500, '', BACK_OFF, HTTP 500",
        "502, <html>, BACK_OFF, HTTP 502",
        "503, UNAVAILABLE, BACK_OFF, UNAVAILABLE",
        "200, INTERNAL, BACK_OFF, INTERNAL"
    })
    void someRepliesAskForAnotherTry(int status, String code, Verdict.Next next, String reason) {
        Verdict verdict = Verdict.of(reply(status, code));
        assertEquals(next, verdict.next());
        assertEquals(reason, verdict.reason());
        assertNull(verdict.outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "400, DOCUMENT_INVALID, DOCUMENT_INVALID",
        "200, FORBIDDEN, FORBIDDEN",
        "403, '', HTTP 403",
        "404, '', HTTP 404",
        "302, '', HTTP 302",
        "200, '', ANSWER_UNCLEAR"
    })
    void someRepliesWouldBeTheSameNextTime(int status, String code, String reason) {
        assertEquals(Outcome.failed(reason), Verdict.of(reply(status, code)).outcome());
    }

    @Test
    void aNumberIsAReportStoredNowOrBefore() {
        assertEquals(Outcome.accepted("JK-1", false), data("{\"number\":\"JK-1\",\"replayed\":false}"));
        assertEquals(Outcome.accepted("JK-1", true), data("{\"number\":\"JK-1\",\"replayed\":true}"));
    }

    @Test
    void aRefusalNamesItsCodesAndFields() {
        String twoErrors = "{\"number\":null,\"userErrors\":[{\"code\":\"TEXT_EMPTY\",\"field\":\"description\"},"
                + "{\"code\":\"CHANNEL_UNKNOWN\",\"field\":null}]}";
        Outcome outcome = data(twoErrors);
        assertEquals(Outcome.Kind.REFUSED, outcome.kind());
        assertEquals("TEXT_EMPTY (description) + CHANNEL_UNKNOWN", outcome.reason());
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "999999, 300", "'Mon, 02 Mar 2015 08:00:00 GMT', 1", "-3, 1", "99999999999, 1"})
    void theWaitIsReadInSecondsAndKeptInBounds(String header, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Reply.seconds(header));
    }

    private static Outcome data(String payload) {
        return Verdict.of(new Reply(200, Duration.ZERO, DATA.formatted(payload)))
                .outcome();
    }

    private static Reply reply(int status, String code) {
        boolean named = code.matches("[A-Z_]+");
        return new Reply(status, Duration.ofSeconds(2), named ? ERROR.formatted(code) : code);
    }
}
