package id.sigap.reference.admin;

import org.jspecify.annotations.Nullable;

/**
 * What every edit of reference data is asked for with.
 *
 * @param version of the reference data that whoever asks has seen, as {@code referenceVersion} or an earlier answer gave it
 * @param reason why; kept in the log
 * @param dryRun whether it is only to be shown what would come of it
 * @param name of who asks, as their token has it
 */
public record EditRequest(
        String version,
        String reason,
        boolean dryRun,
        @Nullable String name) {}
