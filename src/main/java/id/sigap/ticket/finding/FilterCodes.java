package id.sigap.ticket.finding;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.CalendarYears;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketQuery.Days;
import id.sigap.ticket.TicketQuery.Filter;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes in a filter: an unknown one is a mistake of who asks, not an empty list. One that is closed is known. */
public final class FilterCodes {

    private FilterCodes() {}

    /**
     * The filter with its areas and units in full.
     *
     * @throws Problem CATEGORY_UNKNOWN, AREA_UNKNOWN, UNIT_UNKNOWN, CHANNEL_UNKNOWN, YEAR_OUT_OF_RANGE, BOX_EMPTY or what is
     *     wrong with its words
     */
    public static Filter known(Filter filter, ReferenceBook book) {
        known(filter.categories(), book::category, ProblemCode.CATEGORY_UNKNOWN, "filter.categoryCodes");
        known(filter.within(), book::area, ProblemCode.AREA_UNKNOWN, "filter.within");
        known(filter.heldWithin(), book::unit, ProblemCode.UNIT_UNKNOWN, "filter.heldWithin");
        known(filter.channels(), book::channel, ProblemCode.CHANNEL_UNKNOWN, "filter.channelCodes");
        checkYears(filter.submitted(), "filter.submitted");
        checkYears(filter.due(), "filter.due");
        if (filter.box() != null) {
            Thousandths.within(filter.box());
        }
        if (filter.text() != null) {
            Words.of(filter.text());
        }
        Set<String> areas = new HashSet<>();
        filter.within().forEach(code -> addUrbanVillages(code, book, areas));
        return filter.spread(
                areas,
                filter.heldWithin().stream()
                        .flatMap(code -> book.unitTree(code).stream())
                        .collect(Collectors.toSet()));
    }

    /**
     * The same for one unit that may be named.
     *
     * @throws Problem UNIT_UNKNOWN
     */
    public static void checkUnit(@Nullable String code, ReferenceBook book) {
        known(code == null ? Set.of() : Set.of(code), book::unit, ProblemCode.UNIT_UNKNOWN, "filter.unitCode");
    }

    private static void known(
            Set<String> codes, Function<String, Optional<?>> find, ProblemCode refusal, String field) {
        if (codes.stream().anyMatch(code -> find.apply(code).isEmpty())) {
            throw new Problem(refusal, field);
        }
    }

    private static void checkYears(@Nullable Days days, String field) {
        if (days != null) {
            Stream.of(days.from(), days.to())
                    .filter(Objects::nonNull)
                    .forEach(day -> CalendarYears.check(day.getYear(), field));
        }
    }

    /** Reports are placed in urban villages alone. */
    private static void addUrbanVillages(String code, ReferenceBook book, Set<String> found) {
        book.area(code)
                .filter(area -> area.level() == AreaLevel.URBAN_VILLAGE)
                .ifPresent(area -> found.add(area.code()));
        book.areasIn(code).forEach(area -> addUrbanVillages(area.code(), book, found));
    }
}
