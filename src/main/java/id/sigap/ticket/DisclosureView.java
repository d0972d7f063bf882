package id.sigap.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Who reported it, as disclosed and logged.
 *
 * @param anonymous whether the reporter chose to be known to nobody; if not, and all else is null, no contact was given
 */
public record DisclosureView(
        boolean anonymous,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
