package id.sigap.door.graphql.statistics;

import id.sigap.door.graphql.ListSize;
import id.sigap.statistics.FiguresView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The figures of a row. */
@Type("StatisticsFigures")
@Description(
        "Published counts, and what follows from them alone. A table by two things has received and resolved only.")
public class FiguresType {

    private final FiguresView figures;

    FiguresType(FiguresView figures) {
        this.figures = figures;
    }

    static @Nullable FiguresType of(@Nullable FiguresView figures) {
        return figures == null ? null : new FiguresType(figures);
    }

    @Description("Reports that came in during the month.")
    public int getReceived() {
        return figures.received();
    }

    @Description("Reports whose work was accepted during the month, whenever they came in.")
    public int getResolved() {
        return figures.resolved();
    }

    @Description("Reports that were rejected during the month, or withdrawn by their reporters.")
    public @Nullable Integer getRejected() {
        return figures.rejected();
    }

    @Description("Reports that came in from January to the end of the month.")
    public @Nullable Integer getYearReceived() {
        return figures.yearReceived();
    }

    @Description("Of those, the ones that were done when the month ended.")
    public @Nullable Integer getYearResolved() {
        return figures.yearResolved();
    }

    @Description("The resolution rate: yearResolved in per cent of yearReceived, to a tenth; null under 5.")
    public @Nullable Double getResolvedPercent() {
        return figures.resolvedPercent();
    }

    @Description(
            "Of the reports resolved in the month, how many per cent took seven working days at most; null under 5.")
    public @Nullable Double getWithinSevenPercent() {
        return figures.promisedPercent();
    }

    @Description("The median of the working days that the reports resolved in the month took, interpolated within the"
            + " bands below; 15 for that and more, null under 5.")
    public @Nullable Double getMedianWorkingDays() {
        return figures.medianWorkingDays();
    }

    @ListSize(assumedSize = 5)
    @Description("The reports resolved in the month by the working days they took, those with none too.")
    public @Nullable List<@NonNull WorkingDaysCountType> getDaysTaken() {
        List<Integer> counts = figures.workingDays();
        return counts == null
                ? null
                : IntStream.range(0, counts.size())
                        .mapToObj(which -> new WorkingDaysCountType(FiguresView.BANDS.get(which), counts.get(which)))
                        .toList();
    }

    @ListSize(assumedSize = 10)
    @Description("The reports that came in during the month by the status they were in when it ended, those with none"
            + " too.")
    public @Nullable List<@NonNull StatusCountType> getStatuses() {
        List<Integer> counts = figures.statuses();
        return counts == null
                ? null
                : IntStream.range(0, counts.size())
                        .mapToObj(which -> new StatusCountType(FiguresView.STATUSES.get(which), counts.get(which)))
                        .toList();
    }
}
