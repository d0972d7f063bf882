package id.sigap.reference;

import id.sigap.deadline.CategoryDays;
import id.sigap.deadline.SeededCalendar;
import id.sigap.problem.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A city with a unit of every sort, the seeded calendar, and a category for each number of days; for tests without a database. */
public final class SmallCity {

    public static final String OFFICE = "KEL-1";
    public static final String OTHER_OFFICE = "KEL-2";
    public static final String DISTRICT = "KEC";
    public static final String MAYOR = "KOTA";
    public static final String PROVINCE = "PEMPROV";
    public static final String AGENCY = "DINAS";
    public static final String SUB_DEPARTMENT = "SUDIN";
    public static final String SECTION = "SEKSI";
    public static final String OTHER_AGENCY = "DINAS-LAIN";
    public static final String BUREAU = "BIRO-PEM";

    public static final int LONGEST = 14;

    private static final Validity ALWAYS = new Validity(LocalDate.of(2016, 1, 1), null);

    private static final List<OrgUnit> UNITS = List.of(
            unit(PROVINCE, null, "PEMPROV", null),
            unit(MAYOR, PROVINCE, "KOTA", null),
            unit(DISTRICT, MAYOR, "KECAMATAN", null),
            unit(OFFICE, DISTRICT, "KELURAHAN", "1"),
            unit(OTHER_OFFICE, DISTRICT, "KELURAHAN", "2"),
            unit(AGENCY, PROVINCE, "DINAS", null),
            unit(SUB_DEPARTMENT, AGENCY, "SUKU_DINAS", null),
            unit(SECTION, SUB_DEPARTMENT, "UPTD", null),
            unit(OTHER_AGENCY, PROVINCE, "DINAS", null),
            unit(BUREAU, PROVINCE, "BIRO", null));

    private static final Channel APP = new Channel(
            "JAKI",
            new LocalizedText("Uji", "Test"),
            "APP",
            true,
            Channel.FirstReceiver.URBAN_VILLAGE,
            Channel.ChannelIntake.CITIZEN,
            true,
            ALWAYS);

    public static final ReferenceBook BOOK = withDaysOff(1, SeededCalendar.HOLIDAYS);

    private SmallCity() {}

    /** The same city with other days off. */
    public static ReferenceBook withDaysOff(long version, Set<LocalDate> daysOff) {
        return new ReferenceBook(
                version,
                List.of(),
                UNITS,
                IntStream.rangeClosed(1, LONGEST).mapToObj(SmallCity::category).toList(),
                List.of(APP),
                daysOff.stream()
                        .map(day -> new Holiday(day, "Libur", Holiday.HolidayKind.NATIONAL))
                        .toList(),
                IntStream.rangeClosed(2020, 2027).boxed().collect(Collectors.toSet()),
                SeededCalendar.RULES,
                Set.of());
    }

    /** The category with so many days. */
    public static String categoryOf(int days) {
        return "hari-" + days;
    }

    /** All units, from the province down. */
    public static List<String> units() {
        return new ArrayList<>(UNITS.stream().map(OrgUnit::code).toList());
    }

    private static Category category(int days) {
        return new Category(
                categoryOf(days),
                new LocalizedText("Uji", "Test"),
                "UJI",
                AGENCY,
                CategoryDays.of(ALWAYS.from(), days),
                false,
                ALWAYS);
    }

    private static OrgUnit unit(String code, @Nullable String parent, String kind, @Nullable String area) {
        return new OrgUnit(code, code, parent, kind, area, code.equals(BUREAU), true, ALWAYS);
    }
}
