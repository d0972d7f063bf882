package id.sigap.replay.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done after which reply. */
class VerdictTest {
    private static final String DATA = "{\"data\":{\"act\":%s}}";
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
        assertNull(verdict.answer());
    }

    @ParameterizedTest
    @CsvSource({
        "400, DOCUMENT_INVALID, DOCUMENT_INVALID",
        "200, FORBIDDEN, FORBIDDEN",
        "403, '', HTTP 403",
        "404, '', HTTP 404",
        "302, '', HTTP 302"
    })
    void someRepliesWouldBeTheSameNextTime(int status, String code, String reason) {
        Verdict verdict = Verdict.of(reply(status, code));
        assertEquals(Verdict.Next.DONE, verdict.next());
        assertEquals(reason, verdict.reason());
        assertNull(verdict.answer());
    }

    @Test
    void whatIsNoJsonIsSimplyNotThere() {
        Answer answer = Verdict.of(reply(200, "no json")).answer();
        assertTrue(answer.payload().isMissingNode());
        assertEquals(List.of(), answer.refusals());
    }

    @Test
    void aRefusalNamesItsCodesAndFields() {
        String twoErrors =
                "{\"ticket\":null,\"userErrors\":[{\"code\":\"TEXT_EMPTY\",\"path\":[\"input\",\"description\"]},"
                        + "{\"code\":\"CHANNEL_UNKNOWN\",\"path\":null}]}";
        assertEquals(
                List.of("TEXT_EMPTY (input.description)", "CHANNEL_UNKNOWN"),
                data(twoErrors).refusals());
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "0, 0", "999999, 300", "'Mon, 02 Mar 2015 08:00:00 GMT', 1", "-3, 1", "99999999999, 1"})
    void theWaitIsReadInSecondsAndKeptInBounds(String header, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Reply.seconds(header));
    }

    private static Answer data(String payload) {
        return Verdict.of(new Reply(200, Duration.ZERO, DATA.formatted(payload)))
                .answer();
    }

    private static Reply reply(int status, String code) {
        boolean named = code.matches("[A-Z_]+");
        return new Reply(status, Duration.ofSeconds(2), named ? ERROR.formatted(code) : code);
    }
}
