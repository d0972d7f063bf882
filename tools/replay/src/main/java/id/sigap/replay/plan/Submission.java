package id.sigap.replay.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One report as a channel sends it. The key is made from the case, so sending twice stores once. */
public record Submission(
        String clientKey,
        String categoryCode,
        String description,
        @Nullable Place place) {

    /** Either a kelurahan or a point, with the source's words for the spot. */
    record Place(@Nullable String areaCode, Projection.@Nullable Point point, String address) {
        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            if (areaCode != null) {
                json.put("areaCode", areaCode);
            }
            if (point != null) {
                json.put("latitude", point.latitude()).put("longitude", point.longitude());
            }
            return address.isEmpty() ? json : json.put("address", address);
        }
    }

    public Optional<String> areaCode() {
        return place == null ? Optional.empty() : Optional.ofNullable(place.areaCode());
    }

    /** The mutation's input. The source knows no reporter, so none is made up. */
    public ObjectNode input() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("clientKey", clientKey)
                .put("categoryCode", categoryCode)
                .put("description", description);
        return place == null ? json : json.set("place", place.json());
    }
}
