package id.sigap.ticket;

import id.sigap.reference.ReferenceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a report begins with, decided before it is made.
 *
 * @param secret half of the key for the contact; null if there is none
 */
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
        @Nullable IdentitySecret secret,
        boolean anonymous,
        @Nullable LocalDate listedFrom,
        String holderCode,
        int keyVersion,
        long orderKey,
        Instant at,
        LocalDate today,
        ReferenceBook book) {}
