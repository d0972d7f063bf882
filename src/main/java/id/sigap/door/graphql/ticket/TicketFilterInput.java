package id.sigap.door.graphql.ticket;

import id.sigap.deadline.Urgency;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Mark;
import id.sigap.ticket.Visibility;
import id.sigap.workflow.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Which reports of a list. */
@Input("TicketFilter")
@Description(
        "Which reports to return: those that match everything given, and of each list one of it; a list has 1 to 50 entries."
                + " By what a list shows of public reports alone it finds those alone; by what it shows of none it is refused: FORBIDDEN.")
@NullUnmarked // filled by the engine
public class TicketFilterInput {

    private static final int LONGEST = 50;

    @Description("Statuses.")
    public List<@NonNull Status> statuses;

    @Description("Urgency bands, as this viewer sees them; finds no report whose band they may not see.")
    public List<@NonNull Urgency> urgencies;

    @Description("Codes of categories.")
    public List<@NonNull String> categoryCodes;

    @Description("Codes of channels; only for viewers who may see them.")
    public List<@NonNull String> channelCodes;

    @Description("Codes of areas, of whatever level: all that lies in one of them.")
    public List<@NonNull String> within;

    @Description("Codes of units: what one of them, or one below it, has now.")
    public List<@NonNull String> heldWithin;

    @Description(
            "Where the point lies, rounded to three decimals as lists show it. Staff find public reports alone by it.")
    public BoxInput box;

    @Description(
            "Words, all of which must be in what this list shows of a report: in its description (and its address, for"
                    + " those who see it), or all in the note of one step. Other forms of a word are found, and of the last its beginning suffices, from three letters on;"
                    + " up to 100 characters and 8 words. Staff find public reports alone by it.")
    public String text;

    @Description("Public or private.")
    public Visibility visibility;

    @Description("Whether the clock is paused now; only for viewers who may see it.")
    public Boolean paused;

    @Description("Whether the area is a suggestion that nobody has confirmed.")
    public Boolean areaSuggested;

    @Description("Whether a dispute waits for a decision; only for viewers who may see it.")
    public Boolean disputePending;

    @Description("Whether a transfer waits for a decision; only for viewers who may see it.")
    public Boolean transferAsked;

    @Description("Whether somebody of your unit has it in hand: of what your very unit has.")
    public Boolean claimed;

    @Description("Whether you have it in hand, likewise.")
    public Boolean claimedByMe;

    @Description("Day of submission; only for viewers who may see it.")
    public DayRangeInput submitted;

    @Description("Day of the overall deadline; only for viewers who may see it.")
    public DayRangeInput due;

    /** @throws Problem FILTER_EMPTY, FILTER_TOO_LONG, or what is wrong with a box or with days */
    static Filter of(@Nullable TicketFilterInput input) {
        return input == null
                ? Filter.NONE
                : new Filter(
                        set(input.statuses, "filter.statuses"),
                        set(input.urgencies, "filter.urgencies"),
                        set(input.categoryCodes, "filter.categoryCodes"),
                        set(input.channelCodes, "filter.channelCodes"),
                        set(input.within, "filter.within"),
                        set(input.heldWithin, "filter.heldWithin"),
                        input.visibility,
                        input.marks(),
                        DayRangeInput.of(input.submitted, "filter.submitted"),
                        DayRangeInput.of(input.due, "filter.due"),
                        BoxInput.of(input.box),
                        input.text);
    }

    private Map<Mark, Boolean> marks() {
        Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
        put(marks, Mark.PAUSED, paused);
        put(marks, Mark.AREA_SUGGESTED, areaSuggested);
        put(marks, Mark.DISPUTE_PENDING, disputePending);
        put(marks, Mark.TRANSFER_ASKED, transferAsked);
        put(marks, Mark.CLAIMED, claimed);
        put(marks, Mark.CLAIMED_BY_ME, claimedByMe);
        return marks;
    }

    private static void put(Map<Mark, Boolean> marks, Mark mark, @Nullable Boolean asked) {
        if (asked != null) {
            marks.put(mark, asked);
        }
    }

    /** An empty one finds nothing, or everything: clients mean the one or the other, so it is refused. */
    private static <T> Set<T> set(@Nullable List<T> asked, String field) {
        if (asked == null) {
            return Set.of();
        }
        if (asked.isEmpty()) {
            throw new Problem(ProblemCode.FILTER_EMPTY, field);
        }
        if (asked.size() > LONGEST) {
            throw new Problem(ProblemCode.FILTER_TOO_LONG, field, LONGEST);
        }
        return Set.copyOf(asked);
    }
}
