package id.sigap.access;

import id.sigap.problem.Described;

/**
 * Everything that can be said about a report. A constant here is a component of the view, a name in {@code hiddenFields},
 * and whatever a sort, filter, cursor or export would have to ask for.
 */
public enum TicketField implements Described {
    NUMBER("The public number."),
    STATUS("The status. When it changed is STEP_TIMES."),
    VISIBILITY("Whether the reporter has made it public."),
    CATEGORY("What it is about."),
    AREA("The urban village."),
    APPROXIMATE_POINT("The point, rounded to about 100 metres."),
    EXACT_POINT("The point as reported."),
    ADDRESS("The reporter's words for the place."),
    DESCRIPTION("What the reporter wrote."),
    REDACTION(
            "What those outside read in place of words that the Bureau has hidden, and which photos they see with parts"
                    + " hidden. Who may read this, reads and sees all of it."),
    REDACTION_REASON("Why the Bureau hid words or parts of photos, or showed them again."),
    ANSWERS("What its reporter answered to the questions of its category."),
    CHANNEL("The channel the report came in by."),
    HOLDER("The unit that has the report now."),
    STEPS("The steps so far with their public notes, without times or persons."),
    PROGRESS("How much of the work is done, in per cent."),
    INTERNAL_NOTES("What staff wrote for each other, such as why a report was passed on, returned or paused."),
    OFFICERS("The people who took the steps; named to staff, so that a leak can be traced."),
    STEP_TIMES("When each step happened."),
    SUBMITTED_AT("When the report was submitted."),
    DEADLINE("The overall deadline, an agreed date and the last day of a pause; the steps that move them."),
    URGENCY("How close one's own step is to its due day: a band, never a date."),
    PAUSE("Whether the clocks are paused; the steps that pause and resume them."),
    TRANSFER("The unit that the holder asked to transfer the report to; the steps that ask for it and refuse it."),
    RATING("How the reporter rated the work."),
    DISPUTE("Whether the reporter disputes the outcome; the steps that raise and refuse a dispute."),
    MERGED_INTO("The report that this one repeats; the steps that merge and separate them."),
    REPORT_PHOTOS("The reporter's photos."),
    EVIDENCE_PHOTOS("The photos of follow-ups and of visits."),
    CLOSER_LOOKS("Which photos of work done deserve a closer look, and why."),
    PHOTO_GRANTS("Who was allowed to see the photos of a private report, by whom, why and until when; the"
            + " steps that grant and revoke it."),
    PHOTO_GRANTED_UNTIL("Until when you are allowed to see the photos of a private report."),
    AVAILABLE_ACTIONS("What this viewer may do with the report now, as far as that does not depend on a date."),
    LISTED_FROM("From which day a public report is listed; the steps that make it public or private."),
    COMMENTS("The reporter's comments, without times."),
    MERGED_COMMENTS("Comments that reporters of merged reports wrote while theirs was merged into this one."),
    COMMENT_TIMES("When each comment was written."),
    REPORTER("Who reported it. Disclosed only on request, and logged."),
    IDENTITY_DISCLOSURES("On which days the reporter's identity was disclosed, and to which roles."),
    ERASURE("Whether the reporter's identity is erased, or is to be; the steps that ask for it and do it."),
    FOLLOWING("Whether you follow it, and whether it went on since you last said that you have read it."),
    CLAIM("Whether somebody of the unit that has it has it in hand, and who."),
    REMINDER("The reminder to staff not to share the report."),
    VERSION("An opaque value for the last visible step. Whoever changes the report sends it back.");

    private final String meaning;

    TicketField(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
