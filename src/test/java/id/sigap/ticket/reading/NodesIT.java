package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.GlobalId.Kind;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever has an id, by its id: of reports no more than by their number, and with the same answer where there is none. */
@QuarkusTest
class NodesIT {

    private static final String NODE =
            "query($id: ID!) { it: node(id: $id) { id ... on Ticket { status description } } }";
    private static final String TICKET =
            "query($n: String!) { it: ticket(number: $n) { id ... on Ticket { status description } } }";
    private static final String NODES = "query($ids: [ID!]!) { nodes(ids: $ids) { __typename id"
            + " ... on Ticket { description } ... on Unit { name } ... on Area { name } ... on Category { code }"
            + " ... on Channel { code } } }";
    private static final String NOBODY = GlobalId.of(Kind.TICKET, UUID.randomUUID());
    private static final String LOGGED = "select count(*) from disclosure where field = 'REPORT'";

    @ParameterizedTest
    @CsvSource({
        "UNIT, BINAMARGA, units(parentCode: \"DKI\")",
        "AREA, 31, areas",
        "CATEGORY, trotoar, categories",
        "CHANNEL, JAKI, channels"
    })
    void whatEverybodyMayKnowIsFoundByTheIdThatListsGive(Kind kind, String code, String list) {
        JsonArray listed = Api.anonymous()
                .data("{ it: " + list + " { id code } }", Map.of())
                .getJsonArray("it");
        JsonObject one = listed.stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
        assertEquals(GlobalId.of(kind, code), one.getString("id"));
        JsonObject found =
                Api.anonymous().data(NODE, Map.of("id", one.getString("id"))).getJsonObject("it");
        assertEquals(one.getString("id"), found.getString("id"));
    }

    /** To the letter: whoever may not see it learns no more by an id than by a number. */
    @Test
    void whatIsNotThereOrNotYoursIsToldAsByANumber() {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        for (Api api : List.of(Api.anonymous(), Api.as("tetangga"), Api.as("petugas"))) {
            String none = api.post(TICKET, Map.of("n", "JK-00000-00000-0")).body();
            assertTrue(none.contains("NOT_FOUND"), none);
            assertEquals(none, api.post(TICKET, Map.of("n", receipt.number())).body());
            assertEquals(none, moved(api.post(NODE, Map.of("id", receipt.id())).body(), none));
            assertEquals(none, moved(api.post(NODE, Map.of("id", NOBODY)).body(), none));
            String unit = GlobalId.of(Kind.UNIT, "TIDAK-ADA");
            assertEquals(none, moved(api.post(NODE, Map.of("id", unit)).body(), none));
        }
    }

    /** A document of another length has its error in another column. */
    private static String moved(String body, String like) {
        String place = "\"locations\":\\[[^]]*\\]";
        String there = like.replaceAll("(?s).*(" + place + ").*", "$1");
        return body.replaceAll(place, there);
    }

    @Test
    void severalComeInTheirOrderAndWhatIsNotYoursIsMissing() {
        Receipt mine = Reports.submit(Api.as("warga"), Reports.rubble());
        Receipt foreign = Reports.submit(Api.as("tetangga"), Reports.rubble());
        String unit = GlobalId.of(Kind.UNIT, "SDA");
        JsonArray found = Api.as("warga")
                .data(NODES, Map.of("ids", List.of(unit, foreign.id(), mine.id(), NOBODY, mine.id())))
                .getJsonArray("nodes");
        assertEquals("Unit", found.getJsonObject(0).getString("__typename"));
        assertNull(found.getValue(1));
        assertEquals(mine.id(), found.getJsonObject(2).getString("id"));
        assertEquals(Reports.rubble().get("description"), found.getJsonObject(2).getString("description"));
        assertNull(found.getValue(3));
        assertEquals(found.getValue(2), found.getValue(4));
        assertEquals(
                new JsonArray(),
                Api.anonymous().data(NODES, Map.of("ids", List.of())).getJsonArray("nodes"));
    }

    /** Before it is shown, each time and each report, as by its number; what is public or one's own is not. */
    @Test
    void thatAPrivateReportIsOpenedIsRecorded() {
        Receipt hidden = Reports.submit(Api.as("warga"), Reports.rubble());
        Receipt open = Reports.submit(Api.as("warga"), Reports.publicRubble());
        long before = Long.parseLong(Database.sql(LOGGED));
        Api.as("lurah-pluit").data(NODE, Map.of("id", hidden.id()));
        assertEquals(before + 1, Long.parseLong(Database.sql(LOGGED)));
        Api.as("validator").data(NODES, Map.of("ids", List.of(hidden.id(), open.id(), hidden.id(), NOBODY)));
        assertEquals(before + 3, Long.parseLong(Database.sql(LOGGED)));
        Api.as("warga").data(NODES, Map.of("ids", List.of(hidden.id(), open.id())));
        Api.as("tetangga").data(NODES, Map.of("ids", List.of(hidden.id(), open.id())));
        assertEquals(before + 3, Long.parseLong(Database.sql(LOGGED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "AAAA", "JK-00000-00000-0", "____", "CQ"})
    void whatIsNoId(String id) {
        assertEquals("ID_INVALID", Api.anonymous().errorCode(NODE, Map.of("id", id)));
        assertEquals("ID_INVALID", Api.anonymous().errorCode(NODES, Map.of("ids", List.of(id))));
    }

    @Test
    void idsOfOtherTypes() {
        for (Kind kind : List.of(Kind.COMMENT, Kind.PHOTO_GRANT)) {
            String id = GlobalId.of(kind, UUID.randomUUID());
            assertEquals("ID_INVALID", Api.as("admin").errorCode(NODE, Map.of("id", id)));
            assertEquals("ID_INVALID", Api.as("admin").errorCode(NODES, Map.of("ids", List.of(NOBODY, id))));
        }
        assertEquals(
                "ID_INVALID",
                Api.anonymous().errorCode(NODE, Map.of("id", GlobalId.of(Kind.TICKET, "BINAMARGA"))),
                "a report is not known by a code");
    }

    @Test
    void fiftyAtOnceAndNotOneMore() {
        String unit = GlobalId.of(Kind.UNIT, "SDA");
        JsonObject fifty = Api.anonymous().data(NODES, Map.of("ids", Collections.nCopies(50, unit)));
        assertEquals(50, fifty.getJsonArray("nodes").size());
        Map<String, ?> more = Map.of("ids", Collections.nCopies(51, unit));
        assertEquals("IDS_TOO_MANY", Api.anonymous().errorCode(NODES, more));
        assertEquals(
                "DOCUMENT_TOO_COSTLY",
                Api.anonymous().errorCode(NODES, Map.of("ids", Collections.nCopies(5_000, unit))),
                "so many that each would be parsed are refused before any is");
    }
}
