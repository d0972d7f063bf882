package id.sigap.workflow;

import id.sigap.access.TicketField;
import id.sigap.problem.Described;

/**
 * What can happen to a report, each with the field whose rule decides who sees that it happened, and the field whose rule
 * decides who reads what was written along with it.
 */
public enum Action implements Described {
    SUBMIT("The report was submitted.", TicketField.STATUS, TicketField.STEPS),
    RECEIVE("The urban village received it.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    MOVE("It was passed on to a neighbouring urban village.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    CORRECT_AREA("Its urban village was corrected.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    DISPOSE("It was forwarded to an agency.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    DELEGATE("It was delegated within the agency, or handed back.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    RETURN("The agency returned it as not its responsibility.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    ACCEPT("The holder accepted it and is working on it.", TicketField.STATUS, TicketField.STEPS),
    REQUEST_TRANSFER(
            "The holder asked to transfer it to another agency.", TicketField.TRANSFER, TicketField.INTERNAL_NOTES),
    APPROVE_TRANSFER(
            "The transfer was approved: another agency has it.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
    REFUSE_TRANSFER("The transfer was refused: the holder keeps it.", TicketField.TRANSFER, TicketField.INTERNAL_NOTES),
    RECORD_FOLLOW_UP("Work in progress was recorded.", TicketField.STATUS, TicketField.STEPS),
    FINISH_FOLLOW_UP("Work was recorded as finished.", TicketField.STATUS, TicketField.STEPS),
    ORDER_VERIFICATION("An on-site visit was ordered.", TicketField.STATUS, TicketField.INTERNAL_NOTES),
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
    MERGE("It was merged into another report of the same matter.", TicketField.MERGED_INTO, TicketField.INTERNAL_NOTES),
    UNMERGE("It was separated from that report again.", TicketField.MERGED_INTO, TicketField.INTERNAL_NOTES),
    PAUSE("The clocks were paused.", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    RESUME("The clocks were resumed.", TicketField.PAUSE, TicketField.INTERNAL_NOTES),
    AGREE_DATE("A later date was agreed with the reporter.", TicketField.DEADLINE, TicketField.DEADLINE),
    RECALCULATE("The deadline moved with the calendar.", TicketField.DEADLINE, TicketField.DEADLINE),
    GRANT_PHOTOS("An officer was allowed to see its photos.", TicketField.PHOTO_GRANTS, TicketField.PHOTO_GRANTS),
    REVOKE_PHOTOS(
            "An officer's permission to see its photos was revoked.",
            TicketField.PHOTO_GRANTS,
            TicketField.PHOTO_GRANTS),
    COMMENT("Its reporter wrote a comment: no step, and not shown as one.", TicketField.COMMENTS, TicketField.COMMENTS),
    PUBLISH("Its reporter made it public.", TicketField.LISTED_FROM, TicketField.STEPS),
    MAKE_PRIVATE("Its reporter made it private again.", TicketField.LISTED_FROM, TicketField.STEPS),
    REQUEST_ERASURE(
            "Somebody asked for the reporter's identity to be erased.", TicketField.ERASURE, TicketField.ERASURE),
    ERASE("The reporter's identity was erased.", TicketField.ERASURE, TicketField.ERASURE);

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
