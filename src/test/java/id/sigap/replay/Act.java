package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What officers do in a replay, each with its mutation and what that takes besides report and version. */
enum Act {
    RECEIVE("ticketReceive"),
    DISPOSE("ticketDispose", "unitCode: String!", "reason: String"),
    ACCEPT("ticketAccept"),
    RECORD_FOLLOW_UP("ticketRecordFollowUp", "progress: Int!", "note: String"),
    FINISH_FOLLOW_UP("ticketRecordFollowUp", "progress: Int!", "note: String", "photos: [String]"),
    ORDER_VERIFICATION("ticketOrderVerification"),
    APPROVE("ticketApprove", "note: String", "photos: [String]"),
    REFUSE_FOLLOW_UP("ticketRefuseFollowUp", "reason: String!", "photos: [String]"),
    REJECT("ticketReject", "reason: String!", "reasonCode: RejectionReason");

    private final String mutation;
    private final List<String> parameters;

    Act(String mutation, String... parameters) {
        this.mutation = mutation;
        this.parameters = List.of(parameters);
    }

    static Act of(String name) {
        return Arrays.stream(values())
                .filter(act -> act.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("way.csv names no step of a replay: " + name));
    }

    /** Whether the service wants to see it: work that is finished, and what the Bureau decides on site. */
    boolean needsPhoto(String status) {
        return this == FINISH_FOLLOW_UP || status.equals("VERIFICATION") && takes("photos");
    }

    boolean takes(String parameter) {
        return parameters.stream().anyMatch(p -> p.startsWith(parameter + ":"));
    }

    /** The request's body; of the values, only those that this mutation takes. */
    JsonObject body(State state, JsonObject values) {
        JsonObject variables = new JsonObject()
                .put("ticket", new JsonObject().put("number", state.number()))
                .put("version", state.version());
        values.stream().filter(value -> takes(value.getKey())).forEach(v -> variables.put(v.getKey(), v.getValue()));
        return new JsonObject().put("query", document()).put("variables", variables);
    }

    private String document() {
        String declared = parameters.stream().map(p -> ", $" + p).collect(Collectors.joining());
        String passed = parameters.stream()
                .map(p -> p.substring(0, p.indexOf(':')))
                .map(p -> ", " + p + ": $" + p)
                .collect(Collectors.joining());
        return "mutation Act($ticket: TicketRefInput!, $version: String!" + declared + ") { act: " + mutation
                + "(ticket: $ticket, version: $version" + passed + ") { " + State.FIELDS
                + " userErrors { code field } } }";
    }
}
