package id.sigap.ticket.reading;

import id.sigap.access.Standing;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.workflow.Parties;
import id.sigap.workflow.Party;
import java.util.Set;

/** What a viewer is to one report: by what they see of it, and as whom they may act on it. Says nothing of its state. */
public record Stance(Viewer viewer, Set<Standing> standings, Parties parties) {

    /**
     * Goes on for whoever may act as one of these.
     *
     * @throws Problem FORBIDDEN, or UNIT_NOT_HOLDER for whoever would be one if the report lay with their own unit
     */
    public void require(Party... wanted) {
        parties.require(Set.of(wanted));
    }
}
