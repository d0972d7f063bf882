package id.sigap.door.graphql;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketQuery;
import org.jspecify.annotations.Nullable;

/** What an argument stands for. Clients send an explicit null for what they leave open: it means the default, like nothing. */
public final class Given {

    private Given() {}

    public static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /**
     * The same of a list that is read from memory, which nobody else judges.
     *
     * @throws Problem FIRST_OUT_OF_RANGE
     */
    public static int page(@Nullable Integer first) {
        int length = first(first);
        if (length < 1 || length > TicketQuery.LONGEST) {
            throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
        }
        return length;
    }

    /** Entries on a page. */
    public static int first(@Nullable Integer first) {
        return or(first, Integer.valueOf(SharedDescriptions.DEFAULT_FIRST));
    }
}
