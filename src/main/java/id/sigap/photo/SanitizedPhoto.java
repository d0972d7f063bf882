package id.sigap.photo;

import id.sigap.photo.likeness.Capture;
import id.sigap.photo.likeness.Likeness;
import io.vertx.core.buffer.Buffer;

/**
 * What is left of an uploaded photo: its pixels, upright, in two new JPEG files that hold nothing else; and, for as long as it
 * is compared with others, what is known of it.
 *
 * @param width of the larger file
 * @param height of the larger file
 * @param digest SHA-256 of the pixels as they were sent: of the same photo the same, whatever was written around them
 * @param capture what the camera said; never to be stored as it is
 */
@SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
public record SanitizedPhoto(
        Buffer full, Buffer thumbnail, int width, int height, byte[] digest, Likeness likeness, Capture capture) {}
