package id.sigap.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo that one viewer may see; its bytes are asked for by the id. Width and height in pixels.
 *
 * @param masked whether those outside see it with parts hidden, to who sees it whole; else null
 */
public record PhotoView(
        UUID id, int width, int height, @Nullable Boolean masked) {}
