package id.sigap.statistics;

import id.sigap.reference.Area;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a unit and an area belong to, as the reference data have it when a release is made. */
final class Trees {

    private final ReferenceBook book;
    private final Map<String, String> agencies = new HashMap<>();

    Trees(ReferenceBook book) {
        this.book = book;
    }

    /** The unit right below the provincial government that it belongs to; one beside that government is its own. */
    String agencyOf(String unit) {
        return agencies.computeIfAbsent(unit, this::findAgency);
    }

    /** Nothing keeps an admin from closing the tree to a circle. */
    private String findAgency(String unit) {
        String found = unit;
        Set<String> passed = new HashSet<>();
        for (String above = parentOf(unit); above != null && passed.add(above); above = parentOf(above)) {
            if (parentOf(above) != null) {
                found = above;
            }
        }
        return found;
    }

    private @Nullable String parentOf(String unit) {
        return book.unit(unit).map(OrgUnit::parentCode).orElse(null);
    }

    String subdistrictOf(@Nullable String area) {
        return book.area(area).map(Area::parentCode).orElse(StatisticsDimension.NONE);
    }
}
