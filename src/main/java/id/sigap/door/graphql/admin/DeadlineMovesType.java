package id.sigap.door.graphql.admin;

import id.sigap.door.graphql.ListSize;
import id.sigap.reference.admin.DeadlineMoves;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Which open reports get other due days. */
@Type("DeadlineMoves")
@Description(
        "Which open reports an edit gives other due days. The scheduler writes them once it is done; closed ones keep theirs.")
public class DeadlineMovesType {

    private final DeadlineMoves moves;

    DeadlineMovesType(DeadlineMoves moves) {
        this.moves = moves;
    }

    @Description("How many reports were looked at: all whose clocks run.")
    public int getOpen() {
        return moves.open();
    }

    @Description(
            "How many of them get another due day, be it of the whole, of their step, or of a unit that delegated them.")
    public int getMoved() {
        return moves.moved();
    }

    @NonNull
    @Description("The deadlines from submission on.")
    public ClockMovesType getOverall() {
        return new ClockMovesType(moves.overall());
    }

    @NonNull
    @Description("The deadlines of those who hold the reports now.")
    public ClockMovesType getStep() {
        return new ClockMovesType(moves.step());
    }

    @Description("How many become provisional: their deadline will reach into a year whose days off are not decreed.")
    public int getBecomeProvisional() {
        return moves.becomeProvisional();
    }

    @Description("How many cease to be provisional.")
    public int getCeaseProvisional() {
        return moves.ceaseProvisional();
    }

    @NonNull
    @ListSize(assumedSize = 20)
    @Description("Some of those that move, 20 at most.")
    public List<@NonNull MovedTicketType> getExamples() {
        return moves.examples().stream().map(MovedTicketType::new).toList();
    }

    /** One of the two clocks. */
    @Type("ClockMoves")
    @Description("How the due days of one of the two clocks move.")
    public static class ClockMovesType {

        private final DeadlineMoves.Clock clock;

        ClockMovesType(DeadlineMoves.Clock clock) {
            this.clock = clock;
        }

        @Description("How many move.")
        public int getMoved() {
            return clock.moved();
        }

        @Description("How many are in time today, and will be overdue.")
        public int getBecomeOverdue() {
            return clock.becomeOverdue();
        }

        @Description("How many are overdue today, and will be in time.")
        public int getCeaseOverdue() {
            return clock.ceaseOverdue();
        }

        @NonNull
        @ListSize(assumedSize = 100)
        @Description("From which day to which, most reports first, 100 at most.")
        public List<@NonNull MovedDaysType> getMovedDays() {
            return clock.days().stream().map(MovedDaysType::new).toList();
        }

        @Description("How many move between other days than those.")
        public int getOthers() {
            return clock.others();
        }
    }

    /** From one day to another. */
    @Type("MovedDays")
    @Description("How many reports move from one day to another.")
    public static class MovedDaysType {

        private final DeadlineMoves.Days days;

        MovedDaysType(DeadlineMoves.Days days) {
            this.days = days;
        }

        @NonNull
        @Description("The day until now.")
        public LocalDate getFrom() {
            return days.from();
        }

        @NonNull
        @Description("The day from then on.")
        public LocalDate getTo() {
            return days.to();
        }

        @Description("How many.")
        public int getReports() {
            return days.reports();
        }
    }

    /** A report. */
    @Type("MovedTicket")
    @Description("A report that gets other due days.")
    public static class MovedTicketType {

        private final DeadlineMoves.Example example;

        MovedTicketType(DeadlineMoves.Example example) {
            this.example = example;
        }

        @NonNull
        @Description("Its number, as printed.")
        public String getNumber() {
            return example.number();
        }

        @NonNull
        @Description("The deadline until now.")
        public LocalDate getDueOn() {
            return example.dueOn();
        }

        @NonNull
        @Description("The deadline from then on.")
        public LocalDate getNewDueOn() {
            return example.newDueOn();
        }

        @NonNull
        @Description("Until when its holder's step was to be done.")
        public LocalDate getStepDueOn() {
            return example.stepDueOn();
        }

        @NonNull
        @Description("The same from then on.")
        public LocalDate getNewStepDueOn() {
            return example.newStepDueOn();
        }
    }
}
