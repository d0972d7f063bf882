package id.sigap.door.graphql.figures;

import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.workload.OpenWorkView;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What one unit has to do now. */
@Type("UnitWork")
@Description("Open reports that one unit coordinates or handles now.")
public class UnitWorkType {

    private final OpenWorkView.Unit work;
    private final ReferenceBook book;

    UnitWorkType(OpenWorkView.Unit work, ReferenceBook book) {
        this.work = work;
        this.book = book;
    }

    @Description("The unit, by itself.")
    public @Nullable UnitType getUnit() {
        return UnitType.of(work.code(), book);
    }

    @Description("Those with more time than that.")
    public int getOnTrack() {
        return Math.toIntExact(work.onTrack());
    }

    @Description("Those due today or the next day that counts.")
    public int getDueSoon() {
        return Math.toIntExact(work.dueSoon());
    }

    @Description("Those whose due day has passed.")
    public int getOverdue() {
        return Math.toIntExact(work.overdue());
    }

    @NonNull
    @ListSize(assumedSize = 5)
    @Description("The same by age, the youngest first.")
    public List<@NonNull Age> getAges() {
        return IntStream.range(0, work.ages().size())
                .mapToObj(age -> new Age(age, work.ages().get(age)))
                .toList();
    }

    /** Open reports of one age. */
    @Type("UnitWorkAge")
    @Description("Open reports that a unit has had for some working days.")
    public static class Age {

        private final int age;
        private final long counted;

        Age(int age, long counted) {
            this.age = age;
            this.counted = counted;
        }

        @Description("The fewest working days since the hand-over.")
        public int getFrom() {
            return OpenWorkView.AGES.get(age);
        }

        @Description("The most; null of the oldest.")
        public @Nullable Integer getTo() {
            return age + 1 < OpenWorkView.AGES.size() ? OpenWorkView.AGES.get(age + 1) - 1 : null;
        }

        @Description("How many.")
        public int getReports() {
            return Math.toIntExact(counted);
        }
    }
}
