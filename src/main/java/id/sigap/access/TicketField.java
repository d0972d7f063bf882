package id.sigap.access;

import id.sigap.problem.Described;

/**
 * Everything that can be said about a report. A constant here is a component of the view, a name in {@code hiddenFields},
 * and whatever a sort, filter, cursor or export would have to ask for.
 */
public enum TicketField implements Described {
    NUMBER("The public number."),
    STATUS("The state; since when is STEP_TIMES."),
    VISIBILITY("Whether the reporter made it public."),
    CATEGORY("What it is about."),
    AREA("The urban village."),
    APPROXIMATE_POINT("The point to about 100 metres."),
    EXACT_POINT("The point as reported."),
    ADDRESS("The reporter's words for the place."),
    DESCRIPTION("What the reporter wrote."),
    CHANNEL("The channel the report came in by."),
    HOLDER("The unit that has the report now."),
    STEPS("The steps so far with their public notes, without times or persons."),
    PROGRESS("How much of the work is done, in per cent."),
    INTERNAL_NOTES("What staff wrote for each other: why a report was passed on, returned, paused."),
    OFFICERS("The persons behind the steps; named to staff, so that a leak can be traced."),
    STEP_TIMES("When each step happened."),
    SUBMITTED_AT("When the report was submitted."),
    DEADLINE("The overall deadline, an agreed date, and until when a pause lasts; the acts that move them."),
    URGENCY("How close the present step is to its due day: a band, never a date."),
    PAUSE("Whether the clocks stand still; the acts of pausing and going on."),
    TRANSFER("The unit that the holder asked to hand the report to; the acts of asking and refusing."),
    RATING("What the reporter thought of the work."),
    DISPUTE("Whether the reporter disputes the outcome; the acts of disputing and refusing."),
    MERGED_INTO("The report that this one repeats; the acts of merging and taking apart."),
    REPORT_PHOTOS("The reporter's photos."),
    EVIDENCE_PHOTOS("The photos of follow-ups and of visits."),
    PHOTO_GRANTS("Who was let see the photos of a private report, by whom, why and until when; the acts of it."),
    PHOTO_GRANTED_UNTIL("Until when you are let see the photos of a private report."),
    AVAILABLE_ACTIONS("What this viewer may do to the report now, so far as no date decides it."),
    LISTED_FROM("From which day a public report is listed; the acts of publishing and hiding it."),
    COMMENTS("The reporter's comments, without times."),
    COMMENT_TIMES("When each comment was written."),
    REPORTER("Who reported it. Disclosed on request only, and logged."),
    IDENTITY_DISCLOSURES("On which days, and to whom by role, it was disclosed who reported it."),
    ERASURE("Whether the reporter is erased, or asked to be; the acts of asking and erasing."),
    REMINDER("The reminder not to share, for staff."),
    VERSION("Opaque value of the last visible step, named by whoever changes the report.");

    private final String meaning;

    TicketField(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
