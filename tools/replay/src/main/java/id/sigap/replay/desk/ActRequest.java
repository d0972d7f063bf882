package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Query;
import id.sigap.replay.plan.Act;
import java.util.stream.Collectors;

/** An officer's step as a request. */
final class ActRequest {
    private ActRequest() {}

    /** Of the values, only those that the step's mutation takes. */
    static ObjectNode of(Act act, State state, ObjectNode values) {
        ObjectNode variables = Query.variables().put("version", state.version());
        variables.putObject("ticket").put("number", state.number());
        values.properties().stream()
                .filter(value -> act.takes(value.getKey()))
                .forEach(value -> variables.set(value.getKey(), value.getValue()));
        return Query.of(document(act), variables);
    }

    private static String document(Act act) {
        String declared = act.parameters().stream().map(p -> ", $" + p).collect(Collectors.joining());
        String passed = act.parameters().stream()
                .map(p -> p.substring(0, p.indexOf(':')))
                .map(p -> ", " + p + ": $" + p)
                .collect(Collectors.joining());
        return "mutation Act($ticket: TicketRefInput!, $version: String!" + declared + ") { act: " + act.mutation()
                + "(ticket: $ticket, version: $version" + passed + ") { " + State.FIELDS
                + " userErrors { code path } } }";
    }
}
