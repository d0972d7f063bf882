package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.ticket.TicketSort;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of all reports, whose statement differs by what is asked. */
@QuarkusTest
class PagesIT {

    /** What runs and what is closed are read apart, and what is asked by filter is read whole: each has to fit together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "statuses: [DONE]",
                "statuses: [WAITING]",
                "statuses: [WAITING, DONE]",
                "urgencies: [ON_TRACK]",
                "urgencies: [OVERDUE, ON_TRACK]",
                "channelCodes: [\"JAKI\"]"
            })
    void pageByPageIsTheSameAsAtOnceInEveryOrder(String filter) {
        Journey.begun().step(Journey.LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + Journey.reason());
        Journey.begun().done();
        Journey.begun();
        for (TicketSort sort : TicketSort.values()) {
            String list = "tickets(sort: " + sort + ", filter: {" + filter + "}, first: ";
            JsonArray atOnce = bureau(list + "100").getJsonArray("edges");
            List<String> pages = new ArrayList<>();
            JsonObject page = bureau(list + "1");
            pages.addAll(numbers(page.getJsonArray("edges")));
            while (pages.size() < Math.min(100, atOnce.size())) {
                page = bureau(
                        list + "7, after: \"" + page.getJsonObject("pageInfo").getString("endCursor") + "\"");
                assertFalse(page.getJsonArray("edges").isEmpty(), sort + " ends early");
                pages.addAll(numbers(page.getJsonArray("edges")));
            }
            assertEquals(numbers(atOnce), pages.subList(0, atOnce.size()), sort + " " + filter);
        }
    }

    private static JsonObject bureau(String list) {
        return Api.as(Journey.TICKET_ADMIN)
                .data("{ l: " + list + ") { pageInfo { endCursor } edges { node { number } } } }", Map.of())
                .getJsonObject("l");
    }

    private static List<String> numbers(JsonArray edges) {
        return edges.stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("number"))
                .toList();
    }
}
