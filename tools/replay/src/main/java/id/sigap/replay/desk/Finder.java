package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Query;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Submission;
import id.sigap.replay.tally.RowEndedException;
import java.util.Optional;

/** Finds a report again that was sent with a photo: by the key that stands at the end of its description. */
public final class Finder {
    private static final String PAGE = "query Page($filter: TicketFilter, $after: String)"
            + " { tickets(filter: $filter, sort: SHUFFLED, first: 100, after: $after)"
            + " { edges { node { number } } pageInfo { endCursor hasNextPage } } }";

    /** A list shows no words of a private report; whoever opens it is recorded. */
    private static final String ONE = "query One($number: String!) { ticket(number: $number)"
            + " { description number status version holder { code area { code } } } }";

    private final Sender admin;

    /** @param admin who may list all reports */
    public Finder(Sender admin) {
        this.admin = admin;
    }

    /** What the description of such a report ends with. */
    static String mark(Submission submission) {
        return "[" + submission.clientKey() + "]";
    }

    /** Among those of its category and urban village; so not one that was corrected since. */
    Optional<State> find(Submission submission) throws InterruptedException, RowEndedException {
        ObjectNode variables = Query.variables();
        ObjectNode filter = variables.putObject("filter");
        filter.putArray("categoryCodes").add(submission.categoryCode());
        submission.areaCode().ifPresent(area -> filter.putArray("within").add(area));
        String mark = mark(submission);
        while (true) {
            JsonNode page = ask(PAGE, variables).path("tickets");
            Optional<State> found = findIn(page, mark);
            JsonNode info = page.path("pageInfo");
            if (found.isPresent() || !info.path("hasNextPage").asBoolean()) {
                return found;
            }
            variables.set("after", info.path("endCursor"));
        }
    }

    private Optional<State> findIn(JsonNode page, String mark) throws InterruptedException, RowEndedException {
        for (JsonNode edge : page.path("edges")) {
            ObjectNode variables = Query.variables();
            variables.set("number", edge.path("node").path("number"));
            JsonNode report = ask(ONE, variables).path("ticket");
            if (report.path("description").asText().endsWith(mark)) {
                return State.of(report);
            }
        }
        return Optional.empty();
    }

    private JsonNode ask(String query, ObjectNode variables) throws InterruptedException, RowEndedException {
        return admin.ask(Query.of(query, variables)).data();
    }
}
