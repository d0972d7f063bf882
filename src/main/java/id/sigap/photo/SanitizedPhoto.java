package id.sigap.photo;

import io.vertx.core.buffer.Buffer;

/**
 * What is left of an uploaded photo: its pixels, upright, in two new JPEG files that hold nothing else.
 *
 * @param width of the larger file
 * @param height of the larger file
 */
public record SanitizedPhoto(Buffer full, Buffer thumbnail, int width, int height) {}
