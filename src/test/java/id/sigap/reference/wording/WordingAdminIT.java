package id.sigap.reference.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.OwnDatabase;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edited;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Admins edit what the city says and asks: shown before it is done, refused whole, and logged. */
@QuarkusTest
class WordingAdminIT {

    private static final String TEXT = "text: { indonesian: \"Telepon ambulans.\", english: \"Call an ambulance.\" }";
    private static final String EMERGENCY = "categoryCode: \"ambulans-gawat-darurat\", ";
    private static final String FLOOD = "code: \"FLOOD\", severity: DANGER, validFrom: \"2026-11-23\", ";
    private static final String AGE =
            "{ code: \"AGE\", text: { indonesian: \"Umur?\", english: \"Age?\" }, kind: NUMBER,"
                    + " least: 0, most: 130 }";
    private static final String SEEN =
            "{ code: \"SEEN\", text: { indonesian: \"Di mana?\", english: \"Where?\" }, kind: CHOICE,"
                    + " required: true, options: [ { code: \"PARK\", label: { indonesian: \"Taman\", english: \"Park\" } },"
                    + " { code: \"STREET\", label: { indonesian: \"Jalan\", english: \"Street\" } } ] }";

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    private static String asks(String... questions) {
        return "categoryCode: \"orang-hilang\", questions: [" + String.join(", ", questions) + "]";
    }

    private static String message(String fields) {
        return "input: { " + fields + " }";
    }

    /** Of the latest entry of the log. */
    private static String logged() {
        return Database.sql(
                "select kind || ' ' || code || ' ' || (before is not null) || ' ' || (after is not null) || ' '"
                        + " || reason from reference_change order by position desc limit 1");
    }

    @Test
    void anEmergencyIsSetChangedAndRemoved() {
        JsonObject shown = Edited.shown("emergencyNoticeSet", EMERGENCY + TEXT + ", phone: \"112\"");
        assertEquals(1, shown.getJsonArray("edits").size());
        assertEquals("0", Database.sql("select count(*) from emergency_notice"), "a dry run writes nothing");
        Edited.done("emergencyNoticeSet", EMERGENCY + TEXT + ", phone: \"(021) 112\"");
        assertEquals("021112", Database.sql("select phone from emergency_notice"));
        assertEquals("EMERGENCY_NOTICE ambulans-gawat-darurat false true Alasan uji", logged());
        Map<String, Object> input = Reports.rubble();
        input.put("categoryCode", "ambulans-gawat-darurat");
        assertEquals("CATEGORY_IS_EMERGENCY", Reports.refusal(Api.as("warga"), input), "at once, on this instance");
        Edited.done("emergencyNoticeSet", EMERGENCY + TEXT + ", phone: \"+62 112\"");
        assertEquals("EMERGENCY_NOTICE ambulans-gawat-darurat true true Alasan uji", logged());
        Edited.done("emergencyNoticeRemove", "categoryCode: \"ambulans-gawat-darurat\"");
        assertEquals("EMERGENCY_NOTICE ambulans-gawat-darurat true false Alasan uji", logged());
        assertEquals(
                "[]",
                Edited.done("emergencyNoticeRemove", "categoryCode: \"ambulans-gawat-darurat\"")
                        .getJsonArray("edits")
                        .encode());
        Reports.submit(Api.as("warga"), input);
    }

    @Test
    void whatIsWrongWithANotice() {
        String empty = "text: { indonesian: \" \", english: \"" + "x".repeat(501) + "\" }";
        assertEquals(
                List.of("TEXT_EMPTY text.indonesian", "TEXT_TOO_LONG text.english", "CONTACT_INVALID phone"),
                Edited.refused("emergencyNoticeSet", EMERGENCY + empty + ", phone: \"satu satu dua\""));
        assertEquals(
                List.of("TEXT_INVALID text.indonesian", "TEXT_INVALID text.english"),
                Edited.refused(
                        "emergencyNoticeSet",
                        EMERGENCY + "text: { indonesian: \"a\\u202eb\", english: \"a\\u200bb\" }, phone: \"112\""));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCode"),
                Edited.refused("emergencyNoticeSet", "categoryCode: \"tidak-ada\", " + TEXT + ", phone: \"112\""));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCode"),
                Edited.refused("emergencyNoticeRemove", "categoryCode: \"tidak-ada\""));
        assertEquals(
                List.of("ID_INVALID code", "YEAR_OUT_OF_RANGE validTo"),
                Edited.refused(
                        "dayNoticeSet",
                        message(
                                "code: \"flood 1\", severity: INFO, validFrom: \"2026-11-23\", validTo: \"1999-01-01\", "
                                        + TEXT)));
        assertEquals(
                List.of("DAYS_OUT_OF_ORDER validTo"),
                Edited.refused("dayNoticeSet", message(FLOOD + "validTo: \"2026-11-22\", " + TEXT)));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCodes.1", "AREA_UNKNOWN areaCodes.0"),
                Edited.refused(
                        "dayNoticeSet",
                        message(FLOOD + "validTo: \"2026-11-23\", categoryCodes: [\"banjir\", \"X\"],"
                                + " areaCodes: [\"99\"], " + TEXT)));
    }

    @Test
    void aMessageOfTheDayIsReplacedAndTakenAway() {
        String days = FLOOD + "validTo: \"2026-11-24\", ";
        Edited.done(
                "dayNoticeSet",
                message(days + "categoryCodes: [\"banjir\", \"banjir\"], areaCodes: [\"31.72\"], " + TEXT));
        assertEquals(List.of("FLOOD banjir"), shown());
        assertEquals(
                "[]",
                Edited.done(
                                "dayNoticeSet",
                                message(days + "categoryCodes: [\"banjir\"], areaCodes: [\"31.72\"], " + TEXT))
                        .getJsonArray("edits")
                        .encode(),
                "the same again is no change");
        Edited.done("dayNoticeSet", message(days + TEXT));
        assertEquals(List.of("FLOOD "), shown());
        assertEquals("DAY_NOTICE FLOOD true true Alasan uji", logged());
        Edited.done("dayNoticeRemove", "code: \"FLOOD\"");
        assertEquals(List.of(), shown());
        assertEquals(List.of("ID_INVALID code"), Edited.refused("dayNoticeRemove", "code: \"flood\""));
    }

    private static List<String> shown() {
        return Api.anonymous()
                .data("{ dayNotices { code categories { code } } }", Map.of())
                .getJsonArray("dayNotices")
                .stream()
                .map(JsonObject.class::cast)
                .map(each -> each.getString("code") + " "
                        + each.getJsonArray("categories").stream()
                                .map(category -> ((JsonObject) category).getString("code"))
                                .collect(Collectors.joining(",")))
                .toList();
    }

    @Test
    void everyEditOfQuestionsIsAVersionMore() {
        Edited.done("categoryQuestionsSet", asks(AGE, SEEN));
        assertEquals("1 AGE SEEN", asked());
        assertEquals("QUESTION_SET orang-hilang false true Alasan uji", logged());
        assertEquals(
                "[]",
                Edited.done("categoryQuestionsSet", asks(AGE, SEEN))
                        .getJsonArray("edits")
                        .encode());
        Edited.done("categoryQuestionsSet", asks(SEEN, AGE));
        assertEquals("2 SEEN AGE", asked());
        assertEquals("QUESTION_SET orang-hilang true true Alasan uji", logged());
        Edited.done("categoryQuestionsSet", asks());
        assertEquals("", asked());
        assertEquals("3", Database.sql("select max(version) from question_set"));
        Map<String, Object> input = Reports.rubble();
        input.put("categoryCode", "orang-hilang");
        input.put("questionVersion", 2);
        input.put("answers", List.of(Map.of("code", "SEEN", "value", "PARK")));
        Reports.submit(Api.as("warga"), input);
        assertEquals("2", Database.sql("select question_version from answer_sheet"));
    }

    private static String asked() {
        return Api.anonymous()
                .data("{ categories { code questionSet { version questions { code } } } }", Map.of())
                .getJsonArray("categories")
                .stream()
                .map(JsonObject.class::cast)
                .map(category -> category.getJsonObject("questionSet"))
                .filter(set -> set != null)
                .map(set -> set.getInteger("version")
                        + set.getJsonArray("questions").stream()
                                .map(question -> " " + ((JsonObject) question).getString("code"))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(";"));
    }

    @Test
    void whatIsWrongWithQuestions() {
        assertEquals(
                List.of("QUESTIONS_TOO_MANY questions"),
                Edited.refused(
                        "categoryQuestionsSet",
                        asks(IntStream.range(0, 21).mapToObj(i -> AGE).toArray(String[]::new))));
        assertEquals(
                List.of("ENTRY_REPEATED questions.1.code", "ENTRY_REPEATED questions.1.text.indonesian"),
                Edited.refused("categoryQuestionsSet", asks(AGE, AGE)));
        assertEquals(
                List.of("ENTRY_REPEATED questions.0.options.1.code"),
                Edited.refused("categoryQuestionsSet", asks(SEEN.replace("STREET", "PARK"))));
        assertEquals(
                List.of("ENTRY_REPEATED questions.0.options.1.label.indonesian"),
                Edited.refused("categoryQuestionsSet", asks(SEEN.replace("Jalan", "taman"))));
        assertEquals(
                List.of("OPTIONS_INVALID questions.0.options"),
                Edited.refused("categoryQuestionsSet", asks(SEEN.replace("kind: CHOICE", "kind: YES_NO"))));
        assertEquals(
                List.of("OPTIONS_INVALID questions.0.options"),
                Edited.refused("categoryQuestionsSet", asks(AGE.replace("NUMBER, least: 0, most: 130", "CHOICE"))));
        for (String bounds : List.of("least: 5, most: 5", "least: -1000001, most: 1", "most: 3", "least: 3")) {
            assertTrue(
                    Edited.refused("categoryQuestionsSet", asks(AGE.replace("least: 0, most: 130", bounds)))
                            .get(0)
                            .startsWith("BOUNDS_INVALID questions.0.l"),
                    bounds);
        }
        assertEquals(
                List.of("BOUNDS_INVALID questions.0.most"),
                Edited.refused("categoryQuestionsSet", asks(AGE.replace("most: 130", "most: 1000001"))));
        assertEquals(
                List.of("BOUNDS_INVALID questions.0.most"),
                Edited.refused(
                        "categoryQuestionsSet", asks(AGE.replace("NUMBER, least: 0, most: 130", "TEXT, most: 501"))));
        assertEquals(
                List.of("ID_INVALID questions.0.code", "TEXT_EMPTY questions.0.text.indonesian"),
                Edited.refused(
                        "categoryQuestionsSet",
                        asks(AGE.replace("\"AGE\"", "\"age\"").replace("Umur?", " "))));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCode"),
                Edited.refused("categoryQuestionsSet", asks(AGE).replace("orang-hilang", "tidak-ada")));
    }

    @Test
    void standardAnswersAreForStaffAndOfNobody() {
        String text =
                "text: { indonesian: \"{category} di {area} bukan tugas {unit}.\", english: \"Not for {unit}.\" }";
        Edited.done("standardAnswerSet", "code: \"NOT_OURS\", action: RETURN, " + text);
        Edited.done("standardAnswerSet", "code: \"NOT_OURS_TREE\", action: RETURN, categoryCode: \"pohon\", " + text);
        String query =
                "{ standardAnswers(action: RETURN, categoryCode: \"pohon\") { code category { code } text { english } } }";
        for (String user : List.of("lurah-pluit", "petugas", "validator", "pengelola", "admin")) {
            assertEquals(
                    "[{\"code\":\"NOT_OURS_TREE\",\"category\":{\"code\":\"pohon\"},\"text\":{\"english\":\"Not for {unit}.\"}},"
                            + "{\"code\":\"NOT_OURS\",\"category\":null,\"text\":{\"english\":\"Not for {unit}.\"}}]",
                    Api.as(user)
                            .data(query, Map.of())
                            .getJsonArray("standardAnswers")
                            .encode(),
                    user);
        }
        for (String user : new String[] {null, "warga", "loket", "lapor1708"}) {
            Api api = user == null ? Api.anonymous() : Api.as(user);
            assertEquals("FORBIDDEN", api.errorCode(query, Map.of()), user);
            assertNull(
                    api.call(query, Map.of()).getJsonObject("data").getJsonArray("standardAnswers"),
                    "beside other roots");
        }
        assertEquals("CATEGORY_UNKNOWN", Api.as("petugas").errorCode(query.replace("pohon", "x"), Map.of()));
        Edited.done("standardAnswerRemove", "code: \"NOT_OURS\"");
        assertEquals("STANDARD_ANSWER NOT_OURS true false Alasan uji", logged());
        assertEquals(
                List.of("PLACEHOLDER_UNKNOWN text.indonesian", "TEXT_PERSONAL text.english"),
                Edited.refused(
                        "standardAnswerSet",
                        "code: \"A\", action: RETURN, text: { indonesian: \"Halo {nama}\", english: \"Call 0811 1220 6571\" }"));
        assertEquals(
                List.of("TEXT_PERSONAL text.indonesian", "TEXT_PERSONAL text.english"),
                Edited.refused(
                        "standardAnswerSet",
                        "code: \"A\", action: RETURN, text: { indonesian: \"a@b.id\", english: \"See JK-7M3K9-QXD2V-T\" }"));
        assertEquals(
                List.of("CATEGORY_UNKNOWN categoryCode"),
                Edited.refused("standardAnswerSet", "code: \"A\", action: RETURN, categoryCode: \"x\", " + text));
    }

    @Test
    void nobodyButAnAdminAndNobodyWhoseVersionIsOld() {
        for (String user : new String[] {null, "warga", "petugas", "pengelola", "validator"}) {
            assertEquals(
                    List.of("FORBIDDEN"),
                    Edited.codes(Edited.call(user, "categoryQuestionsSet", asks(AGE), Edited.version(), false)),
                    user);
        }
        String seen = Edited.version();
        Edited.done("categoryQuestionsSet", asks(AGE));
        assertEquals(
                List.of("CONFLICT version"),
                Edited.codes(Edited.call(Edited.ADMIN, "categoryQuestionsSet", asks(SEEN), seen, false)));
        assertEquals("1 AGE", asked());
    }
}
