package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What does not exist and what is private cost the same statements, by every way to ask; BudgetIT has the look-up. */
@QuarkusTest
class SameStatementsIT {

    private static final String NONE = "JK-00000-00000-0";
    private static final String OWNER = "warga";
    private static final String STRANGER = "tetangga";

    @Test
    void everyChangeOfAPrivateReportSendsWhatThatOfNoneSends() {
        String mine = Reports.submit(Api.as(OWNER), Reports.rubble()).number();
        int asked = 0;
        for (ServedSchema.Field change : changes()) {
            List<String> none = sent(change, NONE);
            assertEquals(none, sent(change, mine), change.name());
            asked += none.size() > 1 ? 1 : 0;
        }
        assertTrue(asked > 20, "only " + asked + " changes asked the database");
    }

    private static List<ServedSchema.Field> changes() {
        ServedSchema schema = ServedSchema.asked();
        return schema.fields(schema.mutationType()).stream()
                .filter(field ->
                        field.arguments().stream().anyMatch(it -> it.name().equals("ticket")))
                .toList();
    }

    private static List<String> sent(ServedSchema.Field change, String number) {
        StringBuilder arguments = new StringBuilder("ticket: {number: \"" + number + "\"}");
        for (ServedSchema.Input input : change.arguments()) {
            if (input.type().required() && !input.name().equals("ticket")) {
                arguments.append(", ").append(input.name()).append(": ").append(sample(input));
            }
        }
        String document = "mutation { " + change.name() + "(" + arguments + ") { userErrors { code } } }";
        List<String> told = new ArrayList<>();
        List<String> sent = Database.statementsOf(
                () -> told.add(Api.as(STRANGER).post(document, Map.of()).body()));
        told.addAll(sent);
        return told;
    }

    private static String sample(ServedSchema.Input input) {
        return switch (input.type().name()) {
            case "Int" -> "1";
            case "Boolean" -> "true";
            case "Date" -> "\"2026-12-30\"";
            case "Visibility" -> "PUBLIC";
            default -> input.name().equals("into") ? "\"" + NONE + "\"" : "\"Kata uji\"";
        };
    }

    @Test
    void aPrivatePhotoSendsWhatNoneSends() {
        Map<String, Object> report = Reports.rubble();
        String photo = Uploads.photo(OWNER);
        report.put("photos", List.of(photo));
        Reports.submit(Api.as(OWNER), report);
        List<String> none = read("00000000-0000-4000-8000-000000000000");
        assertEquals(none, read(photo));
        assertFalse(none.isEmpty());
    }

    private static List<String> read(String id) {
        return Database.statementsOf(
                () -> assertEquals(404, PhotoApi.as(STRANGER).get(id).statusCode()));
    }
}
