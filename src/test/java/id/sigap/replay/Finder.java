package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Finds a report again that was sent with a photo: by the key that stands at the end of its description. */
final class Finder {
    private static final String PAGE = "query Page($filter: TicketFilter, $after: String)"
            + " { tickets(filter: $filter, sort: SHUFFLED, first: 100, after: $after)"
            + " { edges { node { description number status version holder { code areaCode } } }"
            + " pageInfo { endCursor hasNextPage } } }";

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
            Optional<State> found = Answer.objects(page, "edges")
                    .map(edge -> Answer.object(edge, "node"))
                    .filter(node -> node.getString("description", "").endsWith(mark))
                    .findFirst()
                    .flatMap(State::of);
            JsonObject info = Answer.object(page, "pageInfo");
            if (found.isPresent() || !Boolean.TRUE.equals(info.getValue("hasNextPage"))) {
                return found;
            }
            variables.put("after", info.getString("endCursor"));
        }
    }

    private Answer page(JsonObject variables) throws InterruptedException, RowEndedException {
        return admin.ask(new JsonObject().put("query", PAGE).put("variables", variables));
    }
}
