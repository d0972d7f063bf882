package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigap.replay.http.Answer;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the service says that a report stands.
 *
 * @param version the state that was seen; a step that names an older one changes nothing
 * @param holder code of the unit that has it
 * @param holderArea the area that unit is for
 */
public record State(String number, String status, String version, String holder, String holderArea) {
    static final String FIELDS = "ticket { number status version holder { code area { code } } }";

    /** Empty if the viewer does not see enough of it, or it at all. */
    static Optional<State> of(JsonNode ticket) {
        JsonNode holder = ticket.path("holder");
        boolean whole = Stream.of(
                        ticket.path("number"), ticket.path("status"), ticket.path("version"), holder.path("code"))
                .allMatch(JsonNode::isTextual);
        return whole
                ? Optional.of(new State(
                        ticket.path("number").asText(),
                        ticket.path("status").asText(),
                        ticket.path("version").asText(),
                        holder.path("code").asText(),
                        holder.path("area").path("code").asText("")))
                : Optional.empty();
    }

    /** As a mutation answered: of the report as far as this viewer sees it. */
    static Optional<State> in(Answer answer) {
        return of(answer.payload().path("ticket"));
    }
}
