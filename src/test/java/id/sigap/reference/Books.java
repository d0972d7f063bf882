package id.sigap.reference;

import id.sigap.deadline.SeededCalendar;
import id.sigap.deadline.StepClockRule;
import java.util.List;
import java.util.Set;

/** Reference data made by hand, for tests without a database. */
public final class Books {

    private Books() {}

    public static ReferenceBook of(
            List<Area> areas,
            List<OrgUnit> units,
            List<Category> categories,
            List<Channel> channels,
            List<StepClockRule> clocks) {
        return new ReferenceBook(1, areas, units, categories, channels, List.of(), Set.of(), clocks, Set.of());
    }

    public static ReferenceBook ofUnits(OrgUnit... units) {
        return of(List.of(), List.of(units), List.of(), List.of(), SeededCalendar.RULES);
    }
}
