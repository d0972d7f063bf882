package id.sigap.ticket;

import io.vertx.core.buffer.Buffer;

/** The bytes of a photo, for a viewer who may see them. */
public record PhotoFileView(Buffer jpeg) {}
