package id.sigap.door.graphql.ticket;

import id.sigap.workflow.Action;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** By which mutation somebody does something. No {@code default}: a new action that nobody has thought of does not compile. */
public final class ActionMutations {

    private static final Set<Action> NOBODYS = EnumSet.of(Action.RECALCULATE, Action.ERASE);

    private ActionMutations() {}

    /** What can be done by a mutation; nothing if it is no step of a report. */
    public static Set<Action> doneBy(String mutation) {
        return Arrays.stream(Action.values())
                .filter(action -> !NOBODYS.contains(action) && nameOf(action).equals(mutation))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class)));
    }

    static String nameOf(Action action) {
        return switch (action) {
            case SUBMIT -> "ticketSubmit";
            case RECEIVE -> "ticketReceive";
            case MOVE -> "ticketMove";
            case CORRECT_AREA, CORRECT_CATEGORY -> "ticketCorrect";
            case DISPOSE -> "ticketDispose";
            case DELEGATE -> "ticketDelegate";
            case RETURN -> "ticketReturn";
            case ACCEPT -> "ticketAccept";
            case REQUEST_TRANSFER -> "ticketRequestTransfer";
            case APPROVE_TRANSFER, REFUSE_TRANSFER -> "ticketDecideTransfer";
            case RECORD_FOLLOW_UP, FINISH_FOLLOW_UP -> "ticketRecordFollowUp";
            case ORDER_VERIFICATION -> "ticketOrderVerification";
            case APPROVE -> "ticketApprove";
            case REFUSE_FOLLOW_UP -> "ticketRefuseFollowUp";
            case REJECT -> "ticketReject";
            case WITHDRAW -> "ticketWithdraw";
            case COMPLETE -> "ticketComplete";
            case RATE -> "ticketRate";
            case DISPUTE -> "ticketDispute";
            case REOPEN, REFUSE_DISPUTE -> "ticketDecideDispute";
            case MERGE -> "ticketMerge";
            case UNMERGE -> "ticketUnmerge";
            case PAUSE -> "ticketPause";
            case RESUME -> "ticketResume";
            case AGREE_DATE -> "ticketAgreeDate";
            case GRANT_PHOTOS -> "photoGrant";
            case REVOKE_PHOTOS -> "photoGrantRevoke";
            case REDACT -> "ticketRedact";
            case REVEAL -> "ticketReveal";
            case COMMENT -> "ticketComment";
            case PUBLISH, MAKE_PRIVATE -> "ticketSetVisibility";
            case REQUEST_ERASURE -> "ticketEraseReporter";
            case RECALCULATE, ERASE -> throw new IllegalArgumentException("nobody does it: " + action);
        };
    }
}
