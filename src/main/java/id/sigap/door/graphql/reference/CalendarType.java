package id.sigap.door.graphql.reference;

import id.sigap.door.graphql.ListSize;
import id.sigap.reference.Holiday;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The free days of a year. */
@Type("CalendarYear")
@Description("The non-working days of a year, besides Saturdays and Sundays.")
public class CalendarType {

    private final int year;
    private final boolean decreed;
    private final List<HolidayType> holidays;

    CalendarType(int year, boolean decreed, List<Holiday> holidays) {
        this.year = year;
        this.decreed = decreed;
        this.holidays = holidays.stream().map(HolidayType::new).toList();
    }

    @Description("The year.")
    public int getYear() {
        return year;
    }

    @Description("Whether its holidays have been decreed; if not, deadlines that reach into it are provisional.")
    public boolean isDecreed() {
        return decreed;
    }

    @NonNull
    @ListSize(assumedSize = 30)
    @Description("The holidays, in order.")
    public List<@NonNull HolidayType> getHolidays() {
        return holidays;
    }

    /** A free day. */
    @Type("Holiday")
    @Description("A national holiday or a day of collective leave.")
    public static class HolidayType {

        private final Holiday holiday;

        HolidayType(Holiday holiday) {
            this.holiday = holiday;
        }

        @NonNull
        @Description("The day, in Asia/Jakarta.")
        public LocalDate getDay() {
            return holiday.day();
        }

        @NonNull
        @Description("Its Indonesian name.")
        public String getName() {
            return holiday.name();
        }

        @NonNull
        @Description("Whether it is a national holiday or collective leave.")
        public Holiday.HolidayKind getKind() {
            return holiday.kind();
        }
    }
}
