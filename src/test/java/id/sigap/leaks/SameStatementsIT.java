package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.graphql.GlobalId;
import id.sigap.leaks.ServedSchema.Field;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What does not exist and what is private cost the same statements, by every way to ask; BudgetIT has the look-up. */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C12)
class SameStatementsIT {

    private static final String OWNER = "warga";
    private static final String STRANGER = "tetangga";

    private Changes changes;

    @BeforeEach
    void ask() {
        changes = new Changes(ServedSchema.asked());
    }

    /** One statement, which locks nothing, and nothing else: no transaction is begun for who may see none. */
    @Test
    void everyChangeOfAPrivateReportSendsWhatThatOfNoneSends() {
        Receipt mine = Reports.submit(Api.as(OWNER), Reports.rubble());
        Map<String, String> ways = Map.of(
                Changes.byNumber(Changes.NONE),
                Changes.byNumber(mine.number()),
                "{number: \"" + Changes.NONE + "\", pin: \"1\"}",
                "{number: \"" + mine.number() + "\", pin: \"1\"}",
                "{id: \"" + GlobalId.of(GlobalId.Kind.TICKET, UUID.randomUUID()) + "\"}",
                "{id: \"" + mine.id() + "\"}");
        assertTrue(changes.all().size() > 25, changes.all().toString());
        for (Field change : changes.all()) {
            ways.forEach((none, there) -> {
                List<String> sent = sent(Api.as(STRANGER), change, none, Map.of());
                assertEquals(2, sent.size(), change.name() + ": the answer, and one statement: " + sent);
                assertFalse(sent.get(1).contains("for update"), sent.toString());
                assertEquals(sent, sent(Api.as(STRANGER), change, there, Map.of()), change.name());
                // A citizen's own notes are read along; of nobody there are none.
                assertEquals(
                        sent(Api.anonymous(), change, none, Map.of()),
                        sent(Api.anonymous(), change, there, Map.of()),
                        change.name());
            });
        }
    }

    /** Who may merge nothing has no second report looked for. */
    @Test
    void aSecondReportIsNotLookedForByWhoMayNotMerge() {
        String mine = Changes.byNumber(
                Reports.submit(Api.as(OWNER), Reports.publicRubble()).number());
        String foreign = Reports.submit(Api.as(STRANGER), Reports.rubble()).number();
        for (String user : List.of(OWNER, STRANGER, "lurah-pluit", "petugas", "validator", "lapor1708")) {
            List<String> none = sent(Api.as(user), changes.named("ticketMerge"), mine, Map.of());
            assertEquals(2, none.size(), none.toString());
            assertTrue(none.get(0).contains("FORBIDDEN"), none.toString());
            Map<String, String> into = Map.of("into", "\"" + foreign + "\"");
            assertEquals(none, sent(Api.as(user), changes.named("ticketMerge"), mine, into), user);
        }
    }

    /** The control: one statement more for a private report is found, by every change. */
    @Test
    void aStatementMoreIsSeen() {
        String mine =
                Changes.byNumber(Reports.submit(Api.as(OWNER), Reports.rubble()).number());
        PlantedStatement.during(() -> changes.all()
                .forEach(change -> assertNotEquals(
                        sent(Api.as(STRANGER), change, Changes.byNumber(Changes.NONE), Map.of()),
                        sent(Api.as(STRANGER), change, mine, Map.of()),
                        change.name())));
    }

    /** The answer, and what was sent for it. */
    private List<String> sent(Api api, Field change, String ticket, Map<String, String> instead) {
        String document = changes.document(change, ticket, instead);
        List<String> told = new ArrayList<>();
        List<String> sent = Database.statementsOf(
                () -> told.add(api.post(document, Map.of()).body()));
        told.addAll(sent);
        return told;
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
