package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Journey;
import id.sigap.testing.Redactions;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by words, and where: never by words that the list does not show. Each case has words of its own. */
@QuarkusTest
@Shows(Promise.C4)
class SearchIT {

    private static final String DOCUMENT =
            "query($t: String!) { l: %s(first: 100, filter: {text: $t}) { totalCount edges { node { number } } } }";

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gergaji",
                "GERGAJI ketapang",
                "ketapang gerga",
                "menebang",
                "penebangan",
                "melebar",
                "café ketapang",
                "cafe kencana",
                "rt 07 ketapang",
                "gergaji & | ! ketapang",
                "!gergaji",
                "(ketapang",
                "gergaji:*",
                "gergaji'"
            })
    void isFoundByAllItsWordsInAnyForm(String text) {
        Journey report =
                told("Gergaji mesin dipakai menebang pohon ketapang di depan Café Kencana, RT 07; lubangnya melebar.");
        assertEquals(List.of(report.receipt().number()), found("tetangga", "publicTickets", text));
        hide(report);
    }

    /** The server takes these for marks of a page, and knows some whose insides it skips. */
    @ParameterizedTest
    @ValueSource(strings = {"lampion", "petromaks", "obor"})
    void isFoundByWordsBehindWhatLooksLikeATag(String text) {
        Journey report = told("Di sini <script>lampion</script> dan <style> petromaks <b>padam, kata obor.");
        assertEquals(List.of(report.receipt().number()), found("tetangga", "publicTickets", text));
        hide(report);
    }

    /** The server takes no words of more than 2,047 bytes, and says so each time; we need no line for each such text. */
    @Test
    void aWordWithoutEndIsFoundByItsBeginningAndIsNoNews() {
        try (CapturedLog log = new CapturedLog()) {
            Journey report = told("Berteriak " + "ulé".repeat(800) + " ampun");
            for (String text : List.of("uleuleul", "ampun berteriak")) {
                assertEquals(List.of(report.receipt().number()), found("tetangga", "publicTickets", text));
            }
            hide(report);
            assertEquals(
                    List.of(),
                    log.lines().stream()
                            .filter(line -> line.contains("too long"))
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gergaji beringin", "ergaji", "ketapang rt 8", "rt 0 ketapang"})
    void isNotFoundIfOneOfThemIsMissing(String text) {
        Journey report = told("Gergaji mesin dipakai menebang pohon ketapang, RT 07.");
        assertEquals(List.of(), found("tetangga", "publicTickets", text));
        hide(report);
    }

    /** The public is not shown addresses; who works on a report, and whose it is, are. */
    @Test
    void wordsOfAnAddressAreFoundByThoseWhoAreShownIt() {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("description", "Sumbatan di tikungan.");
        input.put("place", Map.of("areaCode", "31.72.01.1005", "address", "Gang Kelengkeng nomor 12"));
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        TestClock.advance(Duration.ofDays(6));
        List<String> it = List.of(report.receipt().number());
        assertEquals(it, found("tetangga", "publicTickets", "tikungan"));
        assertEquals(List.of(), found("tetangga", "publicTickets", "kelengkeng"));
        assertEquals(
                List.of(), found(LURAH, "publicTickets", "kelengkeng"), "it is the public's list, whoever reads it");
        assertEquals(it, found(LURAH, "inbox", "kelengkeng"));
        assertEquals(it, found(LURAH, "unitTickets", "kelengkeng tikung"));
        assertEquals(it, found(VALIDATOR, "tickets", "kelengkeng"));
        assertEquals(it, found(REPORTER, "myTickets", "kelengkeng"));
    }

    /** No list of staff's shows the words of a private report: who searched for them would read it unrecorded. */
    @Test
    void wordsOfAPrivateReportAreFoundByItsReporterAlone() {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.put("description", "Tetangga membakar belerang tiap malam.");
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        TestClock.advance(Duration.ofDays(6));
        for (String list : List.of("publicTickets", "inbox", "unitTickets")) {
            assertEquals(List.of(), found(LURAH, list, "belerang"));
        }
        assertEquals(List.of(), found(VALIDATOR, "tickets", "belerang"));
        assertEquals(List.of(report.receipt().number()), found(REPORTER, "myTickets", "belerang"));
        assertEquals(
                "FORBIDDEN",
                Api.as("lapor1708").errorCode(DOCUMENT.formatted("enteredTickets"), Map.of("t", "belerang")));
    }

    /** What the Bureau hid from those outside is found by nobody outside; what is left is. */
    @Test
    void hiddenWordsAreFoundByThoseWhoReadThemStill() {
        String words = "Wanita bernama Zulaikha dipukul di simpang Kaliurang.";
        Journey report = told(words);
        Redactions.redact(VALIDATOR, report, words, "Zulaikha");
        List<String> it = List.of(report.receipt().number());
        assertEquals(List.of(), found("tetangga", "publicTickets", "zulaikha"));
        assertEquals(List.of(), found(LURAH, "publicTickets", "zulaikha"));
        assertEquals(it, found("tetangga", "publicTickets", "kaliurang"));
        assertEquals(it, found(LURAH, "inbox", "zulaikha kaliurang"));
        assertEquals(it, found(VALIDATOR, "tickets", "zulaikha"));
        assertEquals(it, found(REPORTER, "myTickets", "zulaikha"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a            | SEARCH_TOO_SHORT
            `& | !`      | SEARCH_TOO_SHORT
            ``           | SEARCH_TOO_SHORT
            rt 7         | SEARCH_TOO_SHORT
            '--          | SEARCH_TOO_SHORT
            aaa b c d e f g h i | SEARCH_TOO_LONG
            """)
    void whatIsNoSearchHasACode(String text, String code) {
        assertEquals(code, refusal(text));
    }

    @Test
    void aLongSearchIsRefused() {
        assertEquals("TEXT_TOO_LONG", refusal("x".repeat(10_000)));
        assertEquals("TEXT_TOO_LONG", refusal("puing ".repeat(20)));
        assertEquals("TEXT_INVALID", refusal("puing\u0007"));
    }

    private static String refusal(String text) {
        return Api.anonymous().errorCode(DOCUMENT.formatted("publicTickets"), Map.of("t", text));
    }

    private static Journey told(String description) {
        Map<String, Object> input = new HashMap<>(Reports.publicRubble());
        input.put("description", description);
        Journey report = Journey.of(Reports.submit(Api.as(REPORTER), input));
        TestClock.advance(Duration.ofDays(6));
        return report;
    }

    /** From who searches for the same words next. */
    private static void hide(Journey report) {
        report.step(REPORTER, "ticketSetVisibility", "visibility: PRIVATE");
    }

    /** The numbers that somebody finds in a list. */
    static List<String> found(String user, String list, String text) {
        JsonArray edges = Api.as(user)
                .data(DOCUMENT.formatted(list), Map.of("t", text))
                .getJsonObject("l")
                .getJsonArray("edges");
        return edges.stream()
                .map(edge -> ((io.vertx.core.json.JsonObject) edge)
                        .getJsonObject("node")
                        .getString("number"))
                .toList();
    }
}
