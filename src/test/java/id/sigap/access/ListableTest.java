package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The columns that an export may have for somebody: all that some report may show them in a list, and nothing more. */
@Shows(Promise.C15)
class ListableTest {

    private static final String ME = "me";
    private static final String UNIT = "UNIT";
    private static final String BELOW = "BELOW";
    private static final String AREA = "31.72.01.1005";

    @Test
    void columnsAreWhatSomeReportMayShow() {
        for (Role one : Role.values()) {
            for (Role other : Role.values()) {
                Viewer viewer = new Viewer(ME, EnumSet.of(one, other), UNIT, Set.of(UNIT, BELOW), AREA, null);
                Set<TicketField> shown = EnumSet.noneOf(TicketField.class);
                facts().forEach(facts -> shown.addAll(VisibilityPolicy.shownInList(viewer, facts)));
                assertEquals(shown, VisibilityPolicy.listable(viewer), one + " and " + other);
            }
        }
    }

    /** Every report that one can be something to. */
    private static List<TicketFacts> facts() {
        List<TicketFacts> facts = new ArrayList<>();
        for (boolean open : new boolean[] {true, false}) {
            for (String owner : new String[] {ME, "somebody"}) {
                for (String submitter : new String[] {ME, "somebody"}) {
                    for (String holder : new String[] {UNIT, BELOW, "ELSEWHERE"}) {
                        for (String area : new String[] {AREA, "31.72.01.1004"}) {
                            facts.add(new TicketFacts(open, owner, submitter, holder, area, false));
                        }
                    }
                }
            }
        }
        return facts;
    }
}
