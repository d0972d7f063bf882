package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** One report as a channel sends it. The key is made from the case, so sending twice stores once. */
record Submission(
        String clientKey,
        String categoryCode,
        String description,
        @Nullable Place place) {

    /** Either a kelurahan or a point, with the source's words for the spot. */
    record Place(@Nullable String areaCode, Projection.@Nullable Point point, String address) {
        JsonObject json() {
            JsonObject json = new JsonObject();
            if (areaCode != null) {
                json.put("areaCode", areaCode);
            }
            if (point != null) {
                json.put("latitude", point.latitude()).put("longitude", point.longitude());
            }
            return address.isEmpty() ? json : json.put("address", address);
        }
    }

    /** The mutation's input. The source knows no reporter, so none is made up. */
    JsonObject input() {
        JsonObject json = new JsonObject()
                .put("clientKey", clientKey)
                .put("categoryCode", categoryCode)
                .put("description", description);
        return place == null ? json : json.put("place", place.json());
    }
}
