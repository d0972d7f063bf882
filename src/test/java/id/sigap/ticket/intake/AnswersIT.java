package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Asking;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a category asks is answered with the report, once, and read by those who work on it. */
@QuarkusTest
class AnswersIT {

    private static final String ASKED =
            "{ categories { code questionSet { version questions { code text { indonesian english }"
                    + " kind required least most options { code label { indonesian } } } } } }";

    private static final String ANSWERS =
            "answers { question { code text { indonesian } } value label { indonesian } }";

    private final Api citizen = Api.as("warga");

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    private static Map<String, Object> answered(String... answers) {
        Map<String, Object> input = Reports.publicRubble();
        input.put("categoryCode", Asking.CATEGORY);
        input.put("questionVersion", Asking.version());
        input.put("answers", list(answers));
        return input;
    }

    private static List<Map<String, String>> list(String... answers) {
        List<Map<String, String>> list = new ArrayList<>();
        for (String answer : answers) {
            String[] parts = answer.split("=", 2);
            list.add(Map.of("code", parts[0], "value", parts[1]));
        }
        return list;
    }

    private static String seen(Journey report, String user) {
        JsonArray answers = report.seen(user, ANSWERS).getJsonArray("answers");
        return answers == null
                ? null
                : answers.stream()
                        .map(JsonObject.class::cast)
                        .map(each -> each.getJsonObject("question").getString("code") + "=" + each.getString("value"))
                        .collect(Collectors.joining(" "));
    }

    @Test
    void everybodyReadsWhatIsAsked() {
        Asking.during(() -> {
            String all = Api.anonymous().data(ASKED, Map.of()).getJsonArray("categories").stream()
                    .map(JsonObject.class::cast)
                    .filter(category -> category.getString("code").equals(Asking.CATEGORY))
                    .map(category -> category.getJsonObject("questionSet").encode())
                    .collect(Collectors.joining());
            assertTrue(
                    all.startsWith("{\"version\":" + Asking.version() + ",\"questions\":[{\"code\":\"MISSING\""), all);
            assertTrue(all.contains("{\"code\":\"STREET\",\"label\":{\"indonesian\":\"Jalan\"}}"), all);
            assertTrue(all.contains("\"kind\":\"NUMBER\",\"required\":false,\"least\":0,\"most\":130"), all);
        });
        assertTrue(Api.anonymous()
                .data(ASKED, Map.of())
                .encode()
                .contains("{\"code\":\"" + Asking.CATEGORY + "\",\"questionSet\":null}"));
    }

    @Test
    void answersAreReadByTheReporterAndByWhoeverHasItInHandAndByNobodyOutside() {
        Asking.during(() -> {
            Journey report = Journey.of(
                    Reports.submit(citizen, answered("CLOTHES=baju \"merah\"", "MISSING=YES", "SEEN=PARK", "AGE=007")));
            String all = "MISSING=YES SEEN=PARK AGE=7 CLOTHES=baju \"merah\"";
            for (String user : List.of("warga", "lurah-pluit", "validator", "pengelola", "admin")) {
                assertEquals(all, seen(report, user), user);
            }
            for (String user : new String[] {null, "tetangga", "petugas", "loket"}) {
                assertNull(seen(report, user), user);
                assertTrue(
                        report.seen(user, "hiddenFields")
                                .getJsonArray("hiddenFields")
                                .contains("ANSWERS"),
                        user);
            }
            assertTrue(report.seen("warga", ANSWERS).encode().contains("\"label\":{\"indonesian\":\"Taman\"}"));
            report.step(Journey.LURAH, "ticketReceive")
                    .step(Journey.LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + Journey.reason());
            assertEquals(all, seen(report, Journey.AGENCY));
            assertNull(seen(report, Journey.LURAH), "it has passed it on");
        });
    }

    @Test
    void theReceiptHasThemWithAndWithoutPhotosAndSoHasARepeat() {
        Asking.during(() -> {
            Map<String, Object> input = answered("MISSING=NO", "CLOTHES=biru");
            assertEquals("[\"NO\",\"biru\"]", receipt(citizen, input));
            assertEquals("[\"NO\",\"biru\"]", receipt(citizen, input));
            input = answered("MISSING=NO", "AGE=3");
            input.put("photos", List.of(Uploads.photo("warga")));
            assertEquals("[\"NO\",\"3\"]", receipt(citizen, input));
        });
    }

    private static String receipt(Api api, Map<String, Object> input) {
        JsonArray answers = api.data(
                        "mutation($input: TicketSubmitInput!) { ticketSubmit(input: $input) { ticket { answers { value } }"
                                + " userErrors { code } } }",
                        Map.of("input", input))
                .getJsonObject("ticketSubmit")
                .getJsonObject("ticket")
                .getJsonArray("answers");
        return new JsonArray(answers.stream()
                        .map(each -> ((JsonObject) each).getString("value"))
                        .toList())
                .encode();
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsStored() {
        Asking.during(() -> {
            assertEquals(List.of("ANSWER_MISSING answers.MISSING"), refusals());
            assertEquals(List.of("ANSWER_MISSING answers.MISSING"), refusals("MISSING= ", "SEEN=PARK"));
            assertEquals(
                    List.of(
                            "ANSWER_UNKNOWN answers.1.code",
                            "ANSWER_REPEATED answers.3.code",
                            "ANSWER_MISSING answers.MISSING",
                            "ANSWER_INVALID answers.0.value",
                            "ANSWER_INVALID answers.2.value"),
                    refusals("SEEN=SEA", "WATER_DEPTH=3", "AGE=200", "AGE=20"));
            assertEquals(
                    List.of("TEXT_TOO_LONG answers.1.value"), refusals("MISSING=NO", "CLOTHES=" + "x".repeat(10_000)));
            assertEquals(List.of("TEXT_INVALID answers.1.value"), refusals("MISSING=NO", "CLOTHES=a\u0007b"));
            String[] many = new String[200];
            Arrays.fill(many, "MISSING=YES");
            assertEquals(List.of("ANSWERS_TOO_MANY answers"), refusals(many));
            assertEquals(
                    List.of(
                                    "TEXT_EMPTY description",
                                    "ANSWER_INVALID answers.0.value",
                                    "ANSWER_MISSING answers.MISSING")
                            .stream()
                            .sorted()
                            .toList(),
                    refusalsOf(input -> input.put("description", " "), "AGE=x").stream()
                            .sorted()
                            .toList());
        });
        Map<String, Object> plain = Reports.rubble();
        plain.put("answers", list("MISSING=YES"));
        assertEquals(List.of("ANSWER_UNKNOWN answers.0.code"), Reports.refusals(citizen, plain));
        plain.put("questionVersion", 1);
        assertEquals(List.of("QUESTIONS_CHANGED questionVersion"), Reports.refusals(citizen, plain));
    }

    private List<String> refusals(String... answers) {
        return refusalsOf(input -> {}, answers);
    }

    private List<String> refusalsOf(Consumer<Map<String, Object>> change, String... answers) {
        Map<String, Object> input = answered(answers);
        change.accept(input);
        long before = Database.count("answer_sheet");
        List<String> refusals = Reports.refusals(citizen, input);
        assertEquals(before, Database.count("answer_sheet"));
        return refusals;
    }

    @Test
    void aFormThatWasLoadedBeforeIsTakenForSevenDays() {
        Asking.during(() -> {
            Map<String, Object> old = answered("MISSING=YES", "CLOTHES=hijau");
            Asking.again("2026-11-23", () -> {
                Journey report = Journey.of(Reports.submit(citizen, old));
                assertEquals("MISSING=YES CLOTHES=hijau", seen(report, "warga"));
                assertEquals(old.get("questionVersion").toString(), sheet(report, "question_version"));
                TestClock.set(TestClock.START.plus(Duration.ofDays(8)));
                old.put("clientKey", UUID.randomUUID().toString());
                assertEquals(List.of("QUESTIONS_CHANGED questionVersion"), Reports.refusals(citizen, old));
                old.remove("questionVersion");
                Reports.submit(citizen, old);
            });
        });
    }

    @Test
    void theSameSubmitIsOneReportWhateverTheOrderAndOtherAnswersAreAnother() {
        Asking.during(() -> {
            Map<String, Object> input = answered("MISSING=YES", "SEEN=PARK", "CLOTHES=Kafé");
            Receipt receipt = Reports.submit(citizen, input);
            input.put("answers", list("CLOTHES= Kafe\u0301\r\n", "SEEN=PARK", "MISSING=YES", "AGE= "));
            assertEquals(receipt.number(), Reports.submit(citizen, input).number());
            for (List<Map<String, String>> other : List.of(
                    list("MISSING=YES", "SEEN=PARK"),
                    list("MISSING=NO", "SEEN=PARK", "CLOTHES=Kafé"),
                    list("MISSING=YES", "SEEN=PARK", "CLOTHES=Kafe"))) {
                input.put("answers", other);
                assertEquals("CLIENT_KEY_REUSED", Reports.refusal(citizen, input));
            }
            assertEquals(1, Database.count("answer_sheet where ticket_id = '" + id(receipt.number()) + "'"));
        });
    }

    @Test
    void aRepeatIsTheSameAfterTheQuestionsHaveChanged() {
        Map<String, Object> input = Reports.publicRubble();
        List<Receipt> receipts = new ArrayList<>();
        Asking.during(() -> {
            input.putAll(answered("MISSING=YES"));
            receipts.add(Reports.submit(citizen, input));
        });
        Receipt again = Reports.submit(citizen, input);
        assertTrue(again.replayed());
        assertEquals(receipts.get(0).number(), again.number());
        Journey report = Journey.of(again);
        assertEquals("MISSING=YES", seen(report, "warga"), "by the version that it answered");
        report.step(Journey.TICKET_ADMIN, "ticketCorrect", "categoryCode: \"trotoar\", " + Journey.reason());
        assertEquals("MISSING=YES", seen(report, "warga"), "whatever the category is now");
    }

    @Test
    void answersCostNoStatementMore() {
        Asking.during(() -> {
            Reports.submit(citizen, answered("MISSING=YES", "CLOTHES=x"));
            List<String> plain = Database.statementsOf(() -> Reports.submit(citizen, Reports.publicRubble()));
            List<String> asked =
                    Database.statementsOf(() -> Reports.submit(citizen, answered("MISSING=YES", "CLOTHES=x")));
            assertEquals(plain.size(), asked.size(), () -> String.join("\n", asked));
        });
    }

    @Test
    void whatWasAnsweredStandsFastAndWordsAreErased() {
        Asking.during(() -> {
            Journey report = Journey.of(Reports.submit(citizen, answered("MISSING=YES", "CLOTHES=Cucakrawa")));
            String where = " where ticket_id = '" + id(report.number()) + "'";
            for (String forged : List.of(
                    "update answer_sheet set chosen = '{}'" + where,
                    "delete from answer_sheet" + where,
                    "update answer_words set body = '{}'" + where)) {
                assertThrows(IllegalStateException.class, () -> Database.sql(forged), forged);
            }
            Database.sql("delete from answer_words" + where);
            assertEquals("MISSING=YES", seen(report, "warga"));
        });
    }

    @Test
    void rightToLeftAndHiddenMarksAreShownHarmless() {
        Asking.during(() -> {
            Journey report =
                    Journey.of(Reports.submit(citizen, answered("MISSING=YES", "CLOTHES=a\u202eb\u200bc مرحبا")));
            assertEquals("MISSING=YES CLOTHES=abc مرحبا", seen(report, "warga"));
        });
    }

    @Test
    void twentyAtOnceAreOneSheetEach() {
        Asking.during(() -> {
            List<Map<String, Object>> inputs = IntStream.range(0, 20)
                    .mapToObj(i -> answered("MISSING=NO", "AGE=" + i))
                    .toList();
            List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
            inputs.parallelStream().forEach(input -> receipts.add(Reports.submit(citizen, input)));
            assertEquals(
                    20,
                    Database.count("answer_sheet a join ticket t on t.id = a.ticket_id where t.number in ('"
                            + receipts.stream()
                                    .map(each -> each.number().replace("-", ""))
                                    .collect(Collectors.joining("', '"))
                            + "')"));
        });
    }

    private static String sheet(Journey report, String column) {
        return Database.sql("select " + column + " from answer_sheet where ticket_id = '" + id(report.number()) + "'");
    }

    private static String id(String number) {
        return Database.sql("select id from ticket where number = '" + number.replace("-", "") + "'");
    }
}
