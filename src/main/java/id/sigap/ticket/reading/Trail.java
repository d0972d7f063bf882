package id.sigap.ticket.reading;

import id.sigap.access.TicketField;
import id.sigap.ticket.IdentityDisclosureView;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.answers.StoredAnswers;
import id.sigap.ticket.report.Step;
import id.sigap.workflow.CloserLookReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps, comments, photos, disclosures of the reporter, grants, closer looks and answers of one report as read, in order, before the policy. */
public record Trail(
        List<Step> steps,
        List<Comment> comments,
        List<Picture> photos,
        List<IdentityDisclosureView> disclosures,
        List<Grant> grants,
        List<CloserLook> closerLooks,
        List<StoredAnswers> answers) {

    public static final Trail NOT_READ = of(List.of());

    public static Trail of(List<Step> steps) {
        return of(steps, List.of());
    }

    /** Of a report of which there is nothing yet but what it was made of. */
    public static Trail of(List<Step> steps, List<StoredAnswers> answers) {
        return new Trail(steps, List.of(), List.of(), List.of(), List.of(), List.of(), answers);
    }

    static Trail empty() {
        return new Trail(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Pseudonyms of those who are allowed to see the photos at that moment. */
    Set<String> photoGrantees(Instant now) {
        return grants.stream()
                .filter(grant -> grant.isLive(now))
                .map(Grant::officerKey)
                .collect(Collectors.toSet());
    }

    /**
     * A comment as read.
     *
     * @param field by whose rule it is shown
     */
    record Comment(UUID id, TicketField field, String body, boolean writtenPrivately, Instant at) {}

    /**
     * A photo as read.
     *
     * @param position of the history entry it belongs to
     * @param kind whose it is, and of what
     * @param staysPrivate whether it is shown as while the report was private
     */
    record Picture(UUID id, int position, PhotoKind kind, boolean staysPrivate, int width, int height) {

        /** By whose rule it is shown. */
        TicketField field() {
            return kind.isReporters() ? TicketField.REPORT_PHOTOS : TicketField.EVIDENCE_PHOTOS;
        }
    }

    /**
     * A photo that deserves a closer look, as read.
     *
     * @param earlier number of the report with the earlier photo, as printed
     */
    record CloserLook(
            UUID photo,
            List<CloserLookReason> reasons,
            @Nullable String earlier) {}

    /**
     * A grant as read.
     *
     * @param officer the grantee's name, as far as it is kept
     * @param ended whether it was taken back, or the report has another holder since
     */
    record Grant(
            UUID id,
            String officerKey,
            @Nullable String officer,
            String unit,
            Instant until,
            @Nullable String reason,
            @Nullable String grantedBy,
            boolean ended) {

        boolean isLive(Instant now) {
            return !ended && now.isBefore(until);
        }
    }
}
