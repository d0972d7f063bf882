package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Finds a report again that was sent with a photo: by the key that stands at the end of its description. */
final class Finder {
    private static final String PAGE = "query Page($filter: TicketFilter, $after: String)"
            + " { tickets(filter: $filter, sort: SHUFFLED, first: 100, after: $after)"
            + " { edges { node { number } } pageInfo { endCursor hasNextPage } } }";

    /** A list shows no words of a private report; whoever opens it is recorded. */
    private static final String ONE = "query One($number: String!) { ticket(number: $number)"
            + " { description number status version holder { code areaCode } } }";

    private final Sender admin;

    /** @param admin who may list all reports */
    Finder(Sender admin) {
        this.admin = admin;
    }

    /** What the description of such a report ends with. */
    static String mark(Submission submission) {
        return "[" + submission.clientKey() + "]";
    }

    /** Among those of its category and urban village; so not one that was corrected since. */
    Optional<State> find(Submission submission) throws InterruptedException, RowEndedException {
        JsonObject filter = new JsonObject().put("categoryCode", submission.categoryCode());
        if (submission.place() != null && submission.place().areaCode() != null) {
            filter.put("areaCode", submission.place().areaCode());
        }
        JsonObject variables = new JsonObject().put("filter", filter);
        String mark = mark(submission);
        while (true) {
            JsonObject page = Answer.object(page(variables).data(), "tickets");
            Optional<State> found = findIn(page, mark);
            JsonObject info = Answer.object(page, "pageInfo");
            if (found.isPresent() || !Boolean.TRUE.equals(info.getValue("hasNextPage"))) {
                return found;
            }
            variables.put("after", info.getString("endCursor"));
        }
    }

    private Optional<State> findIn(JsonObject page, String mark) throws InterruptedException, RowEndedException {
        for (JsonObject edge : Answer.objects(page, "edges").toList()) {
            JsonObject variables =
                    new JsonObject().put("number", Answer.object(edge, "node").getString("number"));
            JsonObject report = Answer.object(ask(ONE, variables).data(), "ticket");
            if (report.getString("description", "").endsWith(mark)) {
                return State.of(report);
            }
        }
        return Optional.empty();
    }

    private Answer page(JsonObject variables) throws InterruptedException, RowEndedException {
        return ask(PAGE, variables);
    }

    private Answer ask(String query, JsonObject variables) throws InterruptedException, RowEndedException {
        return admin.ask(new JsonObject().put("query", query).put("variables", variables));
    }
}
