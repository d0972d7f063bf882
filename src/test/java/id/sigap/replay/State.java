package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Where the service says that a report stands.
 *
 * @param version the state that was seen; a step that names an older one changes nothing
 * @param holder code of the unit that has it
 * @param holderArea the area that unit is for
 */
record State(String number, String status, String version, String holder, String holderArea) {
    static final String FIELDS = "ticket { number status version holder { code areaCode } }";

    /** Empty if the viewer does not see enough of it, or it at all. */
    static Optional<State> of(JsonObject ticket) {
        JsonObject holder = Answer.object(ticket, "holder");
        if (ticket.getValue("number") instanceof String number
                && ticket.getValue("status") instanceof String status
                && ticket.getValue("version") instanceof String version
                && holder.getValue("code") instanceof String unit) {
            return Optional.of(new State(number, status, version, unit, holder.getString("areaCode", "")));
        }
        return Optional.empty();
    }
}
