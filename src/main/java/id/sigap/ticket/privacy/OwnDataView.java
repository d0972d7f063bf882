package id.sigap.ticket.privacy;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.ticket.DisclosureView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a reporter beside their report, and whom it was shown to: for the reporter.
 *
 * @param contact as they left it; null for whoever has no more than the PIN
 * @param shownTo each once, in an order that tells nothing
 */
public record OwnDataView(@Nullable DisclosureView contact, List<Shown> shownTo) {

    /**
     * That something of the report was shown to somebody.
     *
     * @param roles of whoever it was; empty for the operator of the server
     * @param day in Asia/Jakarta; null for whoever sees no times
     */
    public record Shown(
            ProtectedValue what, Set<Role> roles, @Nullable LocalDate day) {}
}
