package id.sigap.ticket.report;

import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a report begins with, decided before it is made. */
public record Intake(
        UUID id,
        TicketNumber number,
        IntakeKey key,
        Actor actor,
        @Nullable String ownerKey,
        @Nullable String submitterKey,
        String channelCode,
        String categoryCode,
        Place place,
        String description,
        boolean anonymous,
        @Nullable LocalDate listedFrom,
        String holderCode,
        int keyVersion,
        long orderKey,
        Instant at,
        LocalDate today,
        ReferenceBook book) {}
