package id.sigap.door.graphql.change;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Upload ids as sent. */
final class PhotoIds {

    private PhotoIds() {}

    /** @throws Problem PHOTO_UNKNOWN for what is no id, as for an id that is none of the sender's */
    static List<UUID> parse(@Nullable List<@Nullable String> ids) {
        try {
            return ids == null ? List.of() : ids.stream().map(PhotoIds::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.PHOTO_UNKNOWN, "photos");
        }
    }

    /** @throws Problem PHOTO_UNKNOWN for what is no id, as for an id that is none of the report's */
    static UUID one(@Nullable String id) {
        try {
            return parse(id);
        } catch (IllegalArgumentException e) {
            throw new Problem(ProblemCode.PHOTO_UNKNOWN, "photo");
        }
    }

    private static UUID parse(@Nullable String id) {
        return UUID.fromString(id == null ? "" : id);
    }
}
