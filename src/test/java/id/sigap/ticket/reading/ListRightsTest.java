package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.access.Role;
import id.sigap.access.RowScope;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.finding.Bands;
import id.sigap.ticket.sealing.SortType;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What one may not read, one may not sort by. */
@Shows(Promise.C4)
class ListRightsTest {

    private static final Set<TicketField> TIMES = Set.of(TicketField.SUBMITTED_AT, TicketField.DEADLINE);
    private static final Viewer CITIZEN = new Viewer("citizen", Set.of(Role.CITIZEN), null, Set.of(), null, null);

    @ParameterizedTest
    @EnumSource(
            value = TicketSort.class,
            names = {"NEWEST", "OLDEST", "DUE", "URGENCY"})
    void noPublicListComesInTheOrderOfTime(TicketSort byTime) {
        for (Listing listing : new Listing[] {Listing.PUBLIC, Listing.FOLLOWED}) {
            Problem problem = assertThrows(Problem.class, () -> ListRights.check(CITIZEN, query(listing, byTime)));
            assertEquals(ProblemCode.FORBIDDEN, problem.code());
        }
    }

    @ParameterizedTest
    @EnumSource(value = TicketSort.class, mode = Mode.EXCLUDE, names = "URGENCY")
    void onesOwnListComesInAnyOrderButThatOfUrgency(TicketSort sort) {
        assertEquals(new RowScope.OwnedBy("citizen"), ListRights.check(CITIZEN, query(Listing.MINE, sort)));
    }

    @Test
    void theOrderForThoseWhoMayNotKnowTimesReadsNoTime() {
        assertEquals(
                "t.order_key, t.id",
                ListOrder.of(TicketSort.SHUFFLED, Bands.NONE).orderBy());
    }

    /** What is sealed into a cursor is what the list is sorted by; by a time only for who may read it, checked above. */
    @ParameterizedTest
    @EnumSource(TicketSort.class)
    void aTimeStandsInACursorOnlyWhereTheListIsSortedByIt(TicketSort sort) {
        Optional<SortType> time = ListOrder.of(sort, Bands.NONE).types().stream()
                .filter(type -> type == SortType.TIME || type == SortType.DAY)
                .findFirst();
        assertEquals(time.isPresent(), sort.field().filter(TIMES::contains).isPresent(), sort.name());
    }

    private static TicketQuery query(Listing listing, TicketSort sort) {
        return new TicketQuery(
                listing, TicketQuery.Filter.NONE, sort, 20, null, TicketQuery.TrailPart.NONE, TicketQuery.Total.NONE);
    }
}
