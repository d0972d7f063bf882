package id.sigap.ticket;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report is meant: by id, or by number as typed; with the report's PIN where that is the right to it.
 *
 * @param id takes precedence over the number
 */
public record TicketRef(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable String pin) {}
