package id.sigap.audit;

import id.sigap.access.ProtectedValue;
import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainedRow;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One protected value shown to one viewer. It names the value, and never holds it. */
record Disclosure(
        UUID ticketId,
        ProtectedValue value,
        String viewerKey,
        String roles,
        @Nullable String unitCode,
        String reason,
        Instant at) {

    static Disclosure of(Viewer viewer, UUID ticketId, ProtectedValue value, String reason, Instant at) {
        return new Disclosure(
                ticketId,
                value,
                viewer.person().orElseThrow(),
                viewer.roles().stream().map(Role::tokenName).sorted().collect(Collectors.joining(",")),
                viewer.unit(),
                reason,
                at);
    }

    /** In the order of the chain's columns. */
    ChainedRow at(int position) {
        return ChainedRow.of(
                ChainKind.DISCLOSURE, ticketId, position, value.name(), viewerKey, roles, unitCode, reason, at);
    }
}
