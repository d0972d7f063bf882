package id.sigap.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Who reported it, as disclosed and logged.
 *
 * @param anonymous whether the reporter chose to be known to nobody: then there is nothing to disclose
 */
public record DisclosureView(
        boolean anonymous,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    static final DisclosureView ANONYMOUS = new DisclosureView(true, null, null, null);
}
