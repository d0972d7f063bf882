package id.sigap.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an officer is, or was, allowed to see the photos of a private report.
 *
 * @param officer the grantee's name, as far as it is kept
 * @param unit code of the unit that the grantee works for
 * @param grantedBy the name of whoever of the Bureau granted it, as far as it is kept
 * @param active whether it is in force: neither over, nor taken back, nor the report with another holder
 */
public record PhotoGrantView(
        UUID id,
        @Nullable String officer,
        String unit,
        Instant until,
        @Nullable String reason,
        @Nullable String grantedBy,
        boolean active) {}
