package id.sigap.reference;

import id.sigap.deadline.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All reference data as of one moment. Immutable: a use case that holds one sees no half-made edit. */
public final class ReferenceBook {

    /** The Governance Bureau: holds what has no urban village. */
    public static final String BUREAU = "BIRO-PEM";

    private final long version;
    private final Map<String, Area> areas;
    private final Map<String, OrgUnit> units;
    private final Map<String, Category> categories;
    private final Map<String, Channel> channels;
    private final List<Holiday> holidays;
    private final Set<Integer> decreedYears;
    private final WorkingCalendar calendar;
    private final Map<String, String> officeByArea;

    ReferenceBook(
            long version,
            List<Area> areas,
            List<OrgUnit> units,
            List<Category> categories,
            List<Channel> channels,
            List<Holiday> holidays,
            Set<Integer> decreedYears) {
        this.version = version;
        this.areas = byCode(areas, Area::code);
        this.units = byCode(units, OrgUnit::code);
        this.categories = byCode(categories, Category::code);
        this.channels = byCode(channels, Channel::code);
        this.holidays = List.copyOf(holidays);
        this.decreedYears = Set.copyOf(decreedYears);
        this.calendar =
                new WorkingCalendar(holidays.stream().map(Holiday::day).collect(Collectors.toSet()), this.decreedYears);
        this.officeByArea = units.stream()
                .filter(unit -> unit.kind().equals("KELURAHAN") && unit.areaCode() != null)
                .filter(unit -> unit.validity().to() == null) // the database admits one open office per area
                .collect(Collectors.toMap(OrgUnit::areaCode, OrgUnit::code, (first, second) -> first));
    }

    long version() {
        return version;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    public Optional<Area> area(@Nullable String code) {
        return Optional.ofNullable(code).map(areas::get);
    }

    /** An urban village of that code. */
    public Optional<Area> urbanVillage(@Nullable String code) {
        return area(code).filter(area -> area.level() == Area.AreaLevel.URBAN_VILLAGE);
    }

    public List<Area> areasIn(@Nullable String parentCode) {
        return children(areas.values(), Area::parentCode, parentCode);
    }

    public Collection<Area> areas() {
        return areas.values();
    }

    public Optional<OrgUnit> unit(@Nullable String code) {
        return Optional.ofNullable(code).map(units::get);
    }

    public List<OrgUnit> unitsIn(@Nullable String parentCode) {
        return children(units.values(), OrgUnit::parentCode, parentCode);
    }

    /** The office of an urban village. */
    public Optional<String> officeOf(@Nullable String areaCode) {
        return Optional.ofNullable(areaCode).map(officeByArea::get);
    }

    /** A unit and everything below it. */
    public Set<String> unitTree(String code) {
        Set<String> tree = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (tree.add(next)) {
                unitsIn(next).forEach(unit -> open.push(unit.code()));
            }
        }
        return tree;
    }

    public Optional<Category> category(@Nullable String code) {
        return Optional.ofNullable(code).map(categories::get);
    }

    /** A category of that code that is in force on a day in Asia/Jakarta. */
    public Optional<Category> category(@Nullable String code, LocalDate day) {
        return category(code).filter(category -> category.validity().covers(day));
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    public Optional<Channel> channel(@Nullable String code) {
        return Optional.ofNullable(code).map(channels::get);
    }

    /** A channel of that code that is in force on a day in Asia/Jakarta. */
    public Optional<Channel> channel(@Nullable String code, LocalDate day) {
        return Optional.ofNullable(code).map(channels::get).filter(channel -> channel.validity()
                .covers(day));
    }

    /** Every channel there ever was: old reports still name them. */
    public Collection<Channel> channels() {
        return channels.values();
    }

    /** The decreed days of a year, in order. */
    public List<Holiday> holidays(int year) {
        return holidays.stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(code.apply(row), row));
        return map;
    }

    private static <T> List<T> children(
            Collection<T> rows, Function<T, @Nullable String> parent, @Nullable String parentCode) {
        return rows.stream()
                .filter(row -> Objects.equals(parent.apply(row), parentCode))
                .toList();
    }
}
