package id.sigap.ticket;

import id.sigap.access.TicketFacts;
import id.sigap.workflow.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as read, before the policy. */
record TicketRow(
        UUID id,
        String number,
        Status status,
        boolean open,
        @Nullable LocalDate listedFrom,
        String channelCode,
        String categoryCode,
        Place place,
        String description,
        String holderCode,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        int keyVersion,
        Instant submittedAt,
        LocalDate dueOn,
        boolean dueProvisional,
        int statusPosition) {

    TicketFacts facts(boolean pinProven) {
        return new TicketFacts(open, ownerKey, submitterKey, holderCode, place.areaCode(), pinProven);
    }
}
