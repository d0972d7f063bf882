package id.sigap.reference;

import id.sigap.deadline.DeadlinePolicy;
import id.sigap.deadline.StepClockRule;
import id.sigap.deadline.StepClocks;
import id.sigap.deadline.WorkingCalendar;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.answer.StandardAnswers;
import id.sigap.reference.notice.Notices;
import id.sigap.reference.question.Questions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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

    private final long version;
    private final Map<String, Area> areas;
    private final Units units;
    private final Map<String, Category> categories;
    private final Map<String, Channel> channels;
    private final List<Holiday> holidays;
    private final Set<Integer> decreedYears;
    private final WorkingCalendar calendar;
    private final List<StepClockRule> stepClocks;
    private final DeadlinePolicy deadlines;
    private final Set<NeighbouringAreas> neighbours;
    private final Words words;

    /** What the city says and asks: before a report, with it, and with the steps of it. */
    record Words(Notices notices, Questions questions, StandardAnswers standardAnswers) {

        static final Words NONE = new Words(Notices.NONE, Questions.NONE, StandardAnswers.NONE);
    }

    ReferenceBook(
            long version,
            List<Area> areas,
            List<OrgUnit> units,
            List<Category> categories,
            List<Channel> channels,
            List<Holiday> holidays,
            Set<Integer> decreedYears,
            List<StepClockRule> stepClocks,
            Set<NeighbouringAreas> neighbours,
            Words words) {
        this.version = version;
        this.areas = byCode(areas, Area::code);
        this.units = new Units(units);
        this.categories = byCode(categories, Category::code);
        this.channels = byCode(channels, Channel::code);
        this.holidays = List.copyOf(holidays);
        this.decreedYears = Set.copyOf(decreedYears);
        this.calendar =
                new WorkingCalendar(holidays.stream().map(Holiday::day).collect(Collectors.toSet()), this.decreedYears);
        this.stepClocks = List.copyOf(stepClocks);
        this.deadlines = new DeadlinePolicy(calendar, new StepClocks(stepClocks));
        this.neighbours = Set.copyOf(neighbours);
        this.words = words;
    }

    /** Of a city that says and asks nothing. */
    ReferenceBook(
            long version,
            List<Area> areas,
            List<OrgUnit> units,
            List<Category> categories,
            List<Channel> channels,
            List<Holiday> holidays,
            Set<Integer> decreedYears,
            List<StepClockRule> stepClocks,
            Set<NeighbouringAreas> neighbours) {
        this(version, areas, units, categories, channels, holidays, decreedYears, stepClocks, neighbours, Words.NONE);
    }

    /**
     * How many working days a report has.
     *
     * @param categoryCode of a category that is in use
     * @param dayZero the day it was submitted, or that its days began anew
     */
    public int workingDays(String categoryCode, LocalDate dayZero) {
        return category(categoryCode).orElseThrow().days().on(dayZero);
    }

    /** Moves with every edit of any reference table. */
    public long version() {
        return version;
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** How deadlines are counted with this calendar and these step clocks. */
    public DeadlinePolicy deadlines() {
        return deadlines;
    }

    /** How long each step may take, from which day of hand-over on. */
    public List<StepClockRule> stepClocks() {
        return stepClocks;
    }

    public Optional<Area> area(@Nullable String code) {
        return Optional.ofNullable(code).map(areas::get);
    }

    /** An urban village of that code. */
    public Optional<Area> urbanVillage(@Nullable String code) {
        return area(code).filter(area -> area.level() == Area.AreaLevel.URBAN_VILLAGE);
    }

    public List<Area> areasIn(@Nullable String parentCode) {
        return areas.values().stream()
                .filter(area -> Objects.equals(area.parentCode(), parentCode))
                .toList();
    }

    public Collection<Area> areas() {
        return areas.values();
    }

    /**
     * Areas by words of their name, or by their code; those whose name begins so come first.
     *
     * @throws Problem TEXT_EMPTY or TEXT_TOO_LONG
     */
    public List<Area> areasNamed(String typed, String field, int most) {
        NameSearch search = NameSearch.of(typed, field);
        return areas.values().stream()
                .filter(area -> search.finds(area.name(), area.code()))
                .sorted(search.order())
                .limit(most)
                .toList();
    }

    /** Whether two urban villages border each other; none borders itself. */
    public boolean areNeighbours(String areaCode, String otherAreaCode) {
        return neighbours.contains(NeighbouringAreas.of(areaCode, otherAreaCode));
    }

    /** The urban villages that border one; none of anything else. */
    public List<Area> neighboursOf(String areaCode) {
        return neighbours.stream()
                .map(pair -> pair.beside(areaCode))
                .flatMap(code -> area(code).stream())
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    public Collection<OrgUnit> units() {
        return units.all();
    }

    public Optional<OrgUnit> unit(@Nullable String code) {
        return units.unit(code);
    }

    public List<OrgUnit> unitsIn(@Nullable String parentCode) {
        return units.in(parentCode);
    }

    /** The unit that is the Governance Bureau now: holds what has no urban village. */
    public String bureau() {
        return units.bureau();
    }

    /** The office of an urban village. */
    public Optional<String> officeOf(@Nullable String areaCode) {
        return units.officeOf(areaCode);
    }

    /** A unit and everything below it. */
    public Set<String> unitTree(String code) {
        return units.tree(code);
    }

    /** The unit that does a unit's work on a day: itself, or once it is closed whoever succeeds it, if anybody does. */
    public String heirOf(String code, LocalDate day) {
        return units.heirOf(code, day);
    }

    /** All units whose reports are a unit's world on a day: its own tree, and those of units that closed and that it succeeds. */
    public Set<String> reachOf(String code, LocalDate day) {
        Set<String> reach = units.tree(code);
        units.standsInFor(code, day).forEach(closed -> reach.addAll(units.tree(closed)));
        return reach;
    }

    /** Closed units for which a unit acts on a day, as their successor. */
    public Set<String> standsInFor(String code, LocalDate day) {
        return units.standsInFor(code, day);
    }

    /** Whether a unit stands below another in the tree, at whatever depth; none stands below itself. */
    public boolean isWithin(String code, String ancestor) {
        return units.isWithin(code, ancestor);
    }

    /** Whether a unit can be handed work on a day in Asia/Jakarta: in force, neither an urban village's office nor the
     * provincial government itself. */
    public boolean isOpenAgency(@Nullable String code, LocalDate day) {
        return units.isOpenAgency(code, day);
    }

    /** Whether somebody of a unit can act on a day in Asia/Jakarta. */
    public boolean canAct(String unitCode, LocalDate day) {
        return units.canAct(unitCode, day);
    }

    public Optional<Category> category(@Nullable String code) {
        return Optional.ofNullable(code).map(categories::get);
    }

    /**
     * The category of a report.
     *
     * @throws Problem UNAVAILABLE for one that another instance has just been told of: this one is within a second
     */
    public Category categoryOf(String code) {
        return category(code).orElseThrow(() -> Problem.later(ProblemCode.UNAVAILABLE, Duration.ofSeconds(1)));
    }

    /** A category of that code that is in force on a day in Asia/Jakarta. */
    public Optional<Category> category(@Nullable String code, LocalDate day) {
        return category(code).filter(category -> category.validity().covers(day));
    }

    /** The same, if whoever reports something may choose it. */
    public Optional<Category> offeredCategory(@Nullable String code, LocalDate day) {
        return category(code, day).filter(category -> !category.internal());
    }

    public Collection<Category> categories() {
        return categories.values();
    }

    /** What the city has to say before anything is reported. */
    public Notices notices() {
        return words.notices();
    }

    /** What categories ask besides the description. */
    public Questions questions() {
        return words.questions();
    }

    /** What staff can say with a step. */
    public StandardAnswers standardAnswers() {
        return words.standardAnswers();
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

    /**
     * The decreed days of a year, in order.
     *
     * @throws id.sigap.problem.Problem YEAR_OUT_OF_RANGE
     */
    public List<Holiday> holidays(int year) {
        CalendarYears.check(year, "year");
        return holidays.stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .toList();
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        Map<String, T> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(code.apply(row), row));
        return map;
    }
}
