package id.sigap.ticket;

import java.util.UUID;

/** A photo that one viewer may see; its bytes are asked for by the id. Width and height in pixels. */
public record PhotoView(UUID id, int width, int height) {}
