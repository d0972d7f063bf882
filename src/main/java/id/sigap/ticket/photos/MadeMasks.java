package id.sigap.ticket.photos;

import id.sigap.ticket.cover.Masks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photo with masks, made and kept.
 *
 * @param before what was hidden of the photo when this one was made, and is in this one
 */
public record MadeMasks(UUID ticketId, @Nullable Masks before, Masks masks) {}
