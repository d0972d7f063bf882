package id.sigap.ticket;

import id.sigap.workflow.CloserLookReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo that one viewer may see; its bytes are asked for by the id. Width and height in pixels.
 *
 * @param masked whether those outside see it with parts hidden, to who sees it whole; else null
 */
public record PhotoView(
        UUID id,
        PhotoKind kind,
        int width,
        int height,
        @Nullable Boolean masked) {

    /**
     * That a photo deserves a closer look.
     *
     * @param earlier number, as printed, of the report with the earlier photo; null if it is for another reason
     */
    public record CloserLook(
            PhotoView photo,
            List<CloserLookReason> reasons,
            @Nullable String earlier) {}
}
