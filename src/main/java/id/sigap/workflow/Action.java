package id.sigap.workflow;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;

/**
 * What can happen to a report, each with the field whose rule decides who sees that it happened, and the field whose rule
 * decides who reads what was written along with it.
 */
public enum Action implements Described {
    SUBMIT("The report was entered.", TicketField.STATUS, TicketField.STEPS),
    RECEIVE("The urban village received it.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    MOVE("Passed on to a neighbouring urban village.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    CORRECT_AREA("Its urban village was corrected.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    DISPOSE("Forwarded to an agency.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    DELEGATE("Delegated within the agency, down or back.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    RETURN("Returned by the agency: not theirs.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    ACCEPT("Accepted: people are working on it.", TicketField.STATUS, TicketField.STEPS),
    REQUEST_TRANSFER(
            "The holder asked to hand it to another agency.", TicketField.TRANSFER, TicketField.INTERNAL_NOTES),
    APPROVE_TRANSFER("Handed to another agency.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    REFUSE_TRANSFER("The holder has to keep it.", TicketField.TRANSFER, TicketField.INTERNAL_NOTES),
    RECORD_FOLLOW_UP("Work in progress was recorded.", TicketField.STATUS, TicketField.STEPS),
    FINISH_FOLLOW_UP("Work was recorded as finished.", TicketField.STATUS, TicketField.STEPS),
    ORDER_VERIFICATION("A visit on site was ordered.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    APPROVE("The follow-up was accepted.", TicketField.STATUS, TicketField.STEPS),
    REFUSE_FOLLOW_UP("The follow-up was refused.", TicketField.STATUS, TicketField.STEPS),
    REJECT("The report cannot be followed up as written.", TicketField.STATUS, TicketField.STEPS),
    WITHDRAW("Its reporter withdrew it.", TicketField.STATUS, TicketField.COMMENTS),
    COMPLETE("Its reporter completed it and sent it again.", TicketField.STATUS, TicketField.STEPS),
    RATE("Its reporter rated the work.", TicketField.RATING, TicketField.RATING),
    DISPUTE("Its reporter disputes the outcome.", TicketField.DISPUTE, TicketField.DISPUTE),
    REOPEN("The dispute was accepted.", TicketField.STATUS, TicketField.DISPUTE),
    REFUSE_DISPUTE("The dispute was refused.", TicketField.DISPUTE, TicketField.DISPUTE),
    CORRECT_CATEGORY("Its category was corrected.", TicketField.CATEGORY, TicketField.INTERNAL_NOTES),
    MERGE("Merged into a report of the same.", TicketField.MERGED_INTO, TicketField.INTERNAL_NOTES),
    UNMERGE("Taken apart again.", TicketField.MERGED_INTO, TicketField.INTERNAL_NOTES),
    PAUSE("The clocks stand still.", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    RESUME("The clocks go on.", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    AGREE_DATE("A later day was agreed with the reporter.", TicketField.DEADLINE, TicketField.DEADLINE),
    RECALCULATE("The deadline moved with the calendar.", TicketField.DEADLINE, TicketField.DEADLINE),
    GRANT_PHOTOS("An officer was let see its photos.", TicketField.PHOTO_GRANTS, TicketField.PHOTO_GRANTS),
    REVOKE_PHOTOS("That was taken back.", TicketField.PHOTO_GRANTS, TicketField.PHOTO_GRANTS),
    PUBLISH("Its reporter made it public.", TicketField.LISTED_FROM, TicketField.STEPS),
    MAKE_PRIVATE("Its reporter made it private again.", TicketField.LISTED_FROM, TicketField.STEPS),
    REQUEST_ERASURE(
            "It was asked that nothing says any more who reported it.", TicketField.ERASURE, TicketField.ERASURE),
    ERASE("Nothing says any more who reported it.", TicketField.ERASURE, TicketField.ERASURE);

    private final String meaning;
    private final TicketField field;
    private final TicketField noteField;

    Action(String meaning, TicketField field, TicketField noteField) {
        this.meaning = meaning;
        this.field = field;
        this.noteField = noteField;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    /** Whoever may read this field learns that it happened. */
    public TicketField field() {
        return field;
    }

    /** Whoever may read this field too reads what was written along with it. */
    public TicketField noteField() {
        return noteField;
    }

    /** Whether it counts for the version that clients name: only what everybody who is told a version can see does. */
    public boolean movesVersion() {
        return field == TicketField.STATUS || field == TicketField.CATEGORY;
    }
}
