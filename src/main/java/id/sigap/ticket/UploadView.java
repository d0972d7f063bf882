package id.sigap.ticket;

import java.util.UUID;

/**
 * A photo that was taken in.
 *
 * @param id random; names the photo to whoever attaches or reads it
 */
public record UploadView(UUID id, int width, int height) {

    /** What is taken in at most, as it is sent. */
    public static final int LARGEST_BYTES = 10 * 1024 * 1024;
}
