package id.sigap.door.graphql.statement;

import id.sigap.door.graphql.TextType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.statement.StatementStage;
import id.sigap.statement.StatementView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A unit's statement of a month. */
@Type("Statement")
@Description(
        "What a unit did in a month, by its own step clocks, and what that costs. Of a unit of one person it is that"
                + " person's data: do not pass it on.")
public class StatementType {

    private final StatementView statement;
    private final ReferenceBook book;

    StatementType(StatementView statement, ReferenceBook book) {
        this.statement = statement;
        this.book = book;
    }

    @NonNull
    @Description("The month, as 2026-11.")
    public String getMonth() {
        return statement.month().toString();
    }

    @Description("The unit; null if it is not among the reference data yet that this instance has.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(statement.unit(), book);
    }

    @NonNull
    @Description("How far it has come.")
    public StatementStage getStage() {
        return statement.stage();
    }

    @NonNull
    @Description("The same in words.")
    public TextType getStageLabel() {
        return new TextType(statement.stage().label());
    }

    @Description("Hand-overs to the unit in the month; one for each report and step.")
    public int getReceived() {
        return statement.figures().received();
    }

    @Description(
            "Steps of the unit that were settled in the month, done by their due day. Of a handling that is the month"
                    + " in which the Bureau accepted it, and in time is what reached 100 % in time.")
    public int getDoneInTime() {
        return statement.figures().doneInTime();
    }

    @Description("Those that were settled in the month and had outlasted their due day, however they ended.")
    public int getDoneLate() {
        return statement.figures().doneLate();
    }

    @Description("Clocks of the unit that were running when the month was over, past their due day.")
    public int getOpenOverdue() {
        return statement.figures().openOverdue();
    }

    @Description("Follow-ups of the unit that the Bureau refused in the month.")
    public int getRefusals() {
        return statement.figures().refusals();
    }

    @Description("What the unit gave back in the month, as not its own or to the unit that had delegated it.")
    public int getReturns() {
        return statement.figures().returns();
    }

    @Description("Median of the working days that what was done took; null for less than five.")
    public @Nullable Double getMedianWorkingDays() {
        Integer halves = statement.figures().medianHalfDays();
        return halves == null ? null : halves / 2.0;
    }

    @Description("Done in time of all that was done or is overdue, less what was excused, in per cent; null if that is"
            + " nothing.")
    public @Nullable Double getScorePercent() {
        Integer score = statement.score();
        return score == null ? null : (Double) Percent.shown(score);
    }

    @Description(
            "What that costs by the tariff, in per cent of the unit's allowance. Nothing is deducted before a person"
                    + " has signed it.")
    public double getDeductionPercent() {
        return Percent.shown(statement.deduction());
    }

    @NonNull
    @Description("The first month of the tariff that it was worked out by.")
    public String getTariffFrom() {
        return statement.tariffFrom().toString();
    }

    @NonNull
    @Description("The last day on which the unit may object.")
    public LocalDate getObjectionsUntil() {
        return statement.objectionsUntil();
    }

    @Description("What the unit has against it.")
    public @Nullable Objection getObjection() {
        return statement.objection() == null ? null : new Objection(statement);
    }

    @Description("Who signed the deduction; null until it is final, and where nothing is deducted.")
    public @Nullable Signature getSignature() {
        return statement.signature() == null ? null : new Signature(statement.signature());
    }

    /** What a unit has against its statement. */
    @Type("StatementObjection")
    @Description("What a unit has against its statement, and what was decided on that. The figures stay as history has"
            + " them.")
    public static class Objection {

        private final StatementView.@Nullable Objection objection;
        private final StatementView.@Nullable Decision decided;

        Objection(StatementView statement) {
            this.objection = statement.objection();
            this.decided = statement.decision();
        }

        @Description("The reason.")
        public @Nullable String getReason() {
            return objection == null ? null : objection.reason();
        }

        @Description("The day on which it was made.")
        public @Nullable LocalDate getOn() {
            return objection == null ? null : objection.on();
        }

        @Description("How many of those done late do not count against the unit; null until it is decided.")
        public @Nullable Integer getExcusedLate() {
            return decided == null ? null : decided.excusedLate();
        }

        @Description("How many of those open past their due day do not; null until it is decided.")
        public @Nullable Integer getExcusedOverdue() {
            return decided == null ? null : decided.excusedOverdue();
        }

        @Description("Why it was decided so.")
        public @Nullable String getDecision() {
            return decided == null ? null : decided.reason();
        }

        @Description("The day on which it was decided.")
        public @Nullable LocalDate getDecidedOn() {
            return decided == null ? null : decided.on();
        }
    }

    /** Who signed. */
    @Type("StatementSignature")
    @Description("Who signed a deduction.")
    public static class Signature {

        private final StatementView.Signature signature;

        Signature(StatementView.Signature signature) {
            this.signature = signature;
        }

        @NonNull
        @Description("The name of that person, as their token gave it.")
        public String getName() {
            return signature.name();
        }

        @NonNull
        @Description("The day.")
        public LocalDate getOn() {
            return signature.on();
        }
    }
}
