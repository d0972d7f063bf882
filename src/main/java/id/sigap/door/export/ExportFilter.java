package id.sigap.door.export;

import id.sigap.deadline.Urgency;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Box;
import id.sigap.reference.Point;
import id.sigap.ticket.TicketQuery.Days;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Mark;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Status;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter as the schema's {@code TicketFilter} has it, member for member, with what that refuses. */
final class ExportFilter {

    /** As of the schema's. */
    private static final int LONGEST = 50;

    private static final String FILTER = "filter";

    private ExportFilter() {}

    /** @throws Problem REQUEST_MALFORMED, FILTER_EMPTY, FILTER_TOO_LONG, or what is wrong with a box or with days */
    static Filter of(Members sent) {
        Filter filter = new Filter(
                set("statuses", sent.constants("statuses", Status.class)),
                set("urgencies", sent.constants("urgencies", Urgency.class)),
                set("categoryCodes", sent.texts("categoryCodes")),
                set("channelCodes", sent.texts("channelCodes")),
                set("within", sent.texts("within")),
                set("heldWithin", sent.texts("heldWithin")),
                sent.constant("visibility", Visibility.class),
                marks(sent),
                days(sent, "submitted"),
                days(sent, "due"),
                box(sent.object("box")),
                sent.get("text", String.class));
        sent.requireNothingElse();
        return filter;
    }

    private static Map<Mark, Boolean> marks(Members sent) {
        Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
        put(marks, Mark.PAUSED, sent.get("paused", Boolean.class));
        put(marks, Mark.AREA_SUGGESTED, sent.get("areaSuggested", Boolean.class));
        put(marks, Mark.DISPUTE_PENDING, sent.get("disputePending", Boolean.class));
        put(marks, Mark.TRANSFER_ASKED, sent.get("transferAsked", Boolean.class));
        put(marks, Mark.CLAIMED, sent.get("claimed", Boolean.class));
        put(marks, Mark.CLAIMED_BY_ME, sent.get("claimedByMe", Boolean.class));
        return marks;
    }

    private static void put(Map<Mark, Boolean> marks, Mark mark, @Nullable Boolean asked) {
        if (asked != null) {
            marks.put(mark, asked);
        }
    }

    private static <T> Set<T> set(String name, @Nullable List<T> asked) {
        if (asked == null) {
            return Set.of();
        }
        if (asked.isEmpty()) {
            throw new Problem(ProblemCode.FILTER_EMPTY, FILTER + "." + name);
        }
        if (asked.size() > LONGEST) {
            throw new Problem(ProblemCode.FILTER_TOO_LONG, FILTER + "." + name, LONGEST);
        }
        return Set.copyOf(asked);
    }

    private static @Nullable Days days(Members sent, String name) {
        Members range = sent.object(name);
        if (range == null) {
            return null;
        }
        LocalDate from = range.day("from");
        LocalDate to = range.day("to");
        range.requireNothingElse();
        if (from == null && to == null) {
            throw new Problem(ProblemCode.FILTER_EMPTY, FILTER + "." + name);
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new Problem(ProblemCode.DAYS_OUT_OF_ORDER, FILTER + "." + name);
        }
        return new Days(from, to);
    }

    private static @Nullable Box box(@Nullable Members sent) {
        if (sent == null) {
            return null;
        }
        Box box = new Box(sent.number("south"), sent.number("north"), sent.number("west"), sent.number("east"));
        sent.requireNothingElse();
        if (!Point.isValid(box.south(), box.west()) || !Point.isValid(box.north(), box.east())) {
            throw new Problem(ProblemCode.BOX_INVALID, FILTER + ".box");
        }
        if (box.west() > box.east()) {
            throw new Problem(ProblemCode.BOX_OVER_DATE_LINE, FILTER + ".box");
        }
        if (box.south() >= box.north() || box.west() == box.east()) {
            throw new Problem(ProblemCode.BOX_EMPTY, FILTER + ".box");
        }
        return box;
    }
}
