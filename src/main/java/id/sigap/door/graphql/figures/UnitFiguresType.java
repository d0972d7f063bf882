package id.sigap.door.graphql.figures;

import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.workload.UnitFiguresView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What one unit did in a month. */
@Type("UnitFigures")
@Description(
        "What one unit did in a month. What is null is not told to you: the month is not over, or too few reports make it up.")
public class UnitFiguresType {

    private final UnitFiguresView.Unit figures;
    private final boolean told;
    private final ReferenceBook book;

    UnitFiguresType(UnitFiguresView.Unit figures, boolean told, ReferenceBook book) {
        this.figures = figures;
        this.told = told;
        this.book = book;
    }

    @Description("The unit, by itself: units below it have figures of their own.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(figures.code(), book);
    }

    @Description("Whether figures of this month are told to you yet.")
    public boolean isTold() {
        return told;
    }

    @Description("Reports that it was handed in the month.")
    public @Nullable Integer getReceived() {
        return whole(figures.received());
    }

    @Description("Reports about which it first did something in the month.")
    public @Nullable Integer getAnswered() {
        return whole(figures.answered());
    }

    @Description("Of these, within one working day of the hand-over.")
    public @Nullable Integer getAnsweredWithinOneDay() {
        return whole(figures.answeredWithinOneDay());
    }

    @Description("Reports of which it finished its step in the month; work is finished once it is accepted.")
    public @Nullable Integer getFinished() {
        return whole(figures.finished());
    }

    @Description("Of these, after the due day of its own clock.")
    public @Nullable Integer getFinishedLate() {
        return whole(figures.finishedLate());
    }

    @Description("Reports that it gave back in the month.")
    public @Nullable Integer getReturned() {
        return whole(figures.returned());
    }

    @Description("How often the Bureau refused in the month what it had recorded as done.")
    public @Nullable Integer getRefused() {
        return whole(figures.refused());
    }

    @Description(
            "Working days from the hand-over to the first answer, the median of five or more; for the Bureau and admins.")
    public @Nullable Double getMedianAnswerDays() {
        return figures.medianAnswerDays();
    }

    @Description(
            "Working days that its clock ran until its step was done, the median of five or more; for the Bureau and admins.")
    public @Nullable Double getMedianDays() {
        return figures.medianDays();
    }

    private static @Nullable Integer whole(@Nullable Long count) {
        return count == null ? null : Math.toIntExact(count);
    }
}
