package id.sigap.door.graphql.ticket;

import id.sigap.access.TicketField;
import id.sigap.ticket.TicketView;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** The part of a report that is no part of its history: what citizens note of it for themselves, and units for their own people. */
public abstract class TicketMarks {

    final TicketView view;

    TicketMarks(TicketView view) {
        this.view = view;
    }

    @Description("Whether you follow it; for citizens.")
    public @Nullable Boolean getViewerFollows() {
        return view.following() == null ? null : view.following().follows();
    }

    @Description(
            "Whether it is yours, or you follow it, and its status or category moved on since you last marked it as read;"
                    + " for citizens.")
    public @Nullable Boolean getUnread() {
        return view.following() == null ? null : view.following().unread();
    }

    @Description("Whether somebody of your unit has it in hand; for staff of the very unit that has the report.")
    public @Nullable Boolean getClaimed() {
        return view.shows(TicketField.CLAIM) ? view.claim() != null : null;
    }

    @Description("Whether you have it in hand.")
    public @Nullable Boolean getClaimedByMe() {
        return view.shows(TicketField.CLAIM)
                ? view.claim() != null && view.claim().mine()
                : null;
    }

    @Description("The name of whoever of your unit has it in hand; null if nobody has, or without a name.")
    public @Nullable String getClaimedBy() {
        return view.claim() == null ? null : view.claim().officer();
    }
}
