package id.sigap.ticket.reading;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketQuery;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codes in a filter: an unknown one is a mistake of who asks, not an empty list. One that is closed is known. */
public final class FilterCodes {

    private FilterCodes() {}

    /** @throws Problem CATEGORY_UNKNOWN, AREA_UNKNOWN, UNIT_UNKNOWN or CHANNEL_UNKNOWN */
    static void check(TicketQuery.Filter filter, ReferenceBook book) {
        known(filter.category(), book::category, ProblemCode.CATEGORY_UNKNOWN, "filter.categoryCode");
        known(filter.area(), book::urbanVillage, ProblemCode.AREA_UNKNOWN, "filter.areaCode");
        known(filter.holder(), book::unit, ProblemCode.UNIT_UNKNOWN, "filter.holderCode");
        known(filter.channel(), book::channel, ProblemCode.CHANNEL_UNKNOWN, "filter.channelCode");
    }

    /**
     * A unit that there is, or was.
     *
     * @throws Problem UNIT_UNKNOWN
     */
    public static void checkUnit(@Nullable String code, ReferenceBook book) {
        known(code, book::unit, ProblemCode.UNIT_UNKNOWN, "filter.unitCode");
    }

    private static void known(
            @Nullable String code, Function<String, Optional<?>> find, ProblemCode refusal, String field) {
        if (code != null && find.apply(code).isEmpty()) {
            throw new Problem(refusal, field);
        }
    }
}
