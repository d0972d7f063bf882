package id.sigap.ticket.photos;

import id.sigap.photo.likeness.Capture;
import id.sigap.photo.likeness.Likeness;
import id.sigap.ticket.PhotoKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo that a step took and nobody has judged.
 *
 * @param takenOn hash of the day that its camera said, if it is kept
 * @param takenNear the same of the place
 * @param cell of the report's place
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
record WaitingPhoto(
        UUID photo,
        PhotoKind kind,
        UUID ticket,
        int position,
        byte[] content,
        Likeness likeness,
        byte @Nullable [] takenOn,
        byte @Nullable [] takenNear,
        Instant reported,
        Instant uploaded,
        Capture.@Nullable Cell cell) {}
