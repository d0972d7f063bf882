package id.sigap.ticket;

import id.sigap.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a report begins with, decided before it is made. */
record Intake(
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
        Submission.@Nullable Contact contact,
        boolean anonymous,
        @Nullable LocalDate listedFrom,
        String holderCode,
        int keyVersion,
        long orderKey,
        Instant at,
        LocalDate today,
        ReferenceBook book) {}
