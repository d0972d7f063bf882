package id.sigap.ticket.photos;

import id.sigap.photo.likeness.Likeness;
import java.util.UUID;

/**
 * A photo that was there before.
 *
 * @param same whether its pixels were the same
 */
record EarlierPhoto(UUID ticket, boolean same, Likeness likeness) {}
