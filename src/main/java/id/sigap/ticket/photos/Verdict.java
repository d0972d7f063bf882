package id.sigap.ticket.photos;

import id.sigap.workflow.CloserLookReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a photo deserves a closer look; mostly for no reason.
 *
 * @param earlier the report of the photo that it is like
 */
record Verdict(List<CloserLookReason> reasons, @Nullable UUID earlier) {}
