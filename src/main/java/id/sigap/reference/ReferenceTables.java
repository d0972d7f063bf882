package id.sigap.reference;

import id.sigap.deadline.CategoryDays;
import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.answer.StandardAnswerRows;
import id.sigap.reference.notice.NoticeRows;
import id.sigap.reference.question.QuestionRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The reference tables as one transaction sees them, one after the other. */
final class ReferenceTables {

    private final Function<String, Uni<RowSet<Row>>> connection;

    /** @param connection what sends a statement without values */
    ReferenceTables(Function<String, Uni<RowSet<Row>>> connection) {
        this.connection = connection;
    }

    Uni<ReferenceBook> book() {
        return words().chain(words -> book(words));
    }

    private Uni<ReferenceBook.Words> words() {
        return Uni.combine()
                .all()
                .unis(NoticeRows.read(connection), QuestionRows.read(connection), StandardAnswerRows.read(connection))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(all -> new ReferenceBook.Words(all.getItem1(), all.getItem2(), all.getItem3()));
    }

    private Uni<ReferenceBook> book(ReferenceBook.Words words) {
        return Uni.combine()
                .all()
                .unis(
                        versions(),
                        areas(),
                        units(),
                        categories(),
                        channels(),
                        holidays(),
                        decreedYears(),
                        stepClocks(),
                        neighbours())
                .usingConcurrencyOf(1)
                .asTuple()
                .map(all -> new ReferenceBook(
                        all.getItem1().get(0),
                        all.getItem2(),
                        all.getItem3(),
                        all.getItem4(),
                        all.getItem5(),
                        all.getItem6(),
                        new LinkedHashSet<>(all.getItem7()),
                        all.getItem8(),
                        new LinkedHashSet<>(all.getItem9()),
                        words));
    }

    private Uni<List<Long>> versions() {
        return list("select version from reference_version", row -> row.getLong("version"));
    }

    private Uni<List<Area>> areas() {
        return list(
                "select code, level, name, parent_code, latitude, longitude, south, north, west, east from area"
                        + " order by code",
                row -> new Area(
                        row.getString("code"),
                        Area.AreaLevel.valueOf(row.getString("level")),
                        row.getString("name"),
                        row.getString("parent_code"),
                        label(row),
                        box(row)));
    }

    private static @Nullable Point label(Row row) {
        Double latitude = row.getDouble("latitude");
        return latitude == null ? null : new Point(latitude, row.getDouble("longitude"));
    }

    private static @Nullable Box box(Row row) {
        Double south = row.getDouble("south");
        return south == null
                ? null
                : new Box(south, row.getDouble("north"), row.getDouble("west"), row.getDouble("east"));
    }

    private Uni<List<OrgUnit>> units() {
        return list(
                "select code, name, parent_code, kind, area_code, bureau, attended, valid_from, valid_to,"
                        + " successor_code from unit"
                        + " order by code",
                row -> new OrgUnit(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("parent_code"),
                        row.getString("kind"),
                        row.getString("area_code"),
                        row.getBoolean("bureau"),
                        row.getBoolean("attended"),
                        validity(row),
                        row.getString("successor_code")));
    }

    private Uni<List<Category>> categories() {
        return list(
                "select code, name_id, name_en, group_code, unit_code, internal, valid_from, valid_to, days_from, days"
                        + " from category join (select category_code, array_agg(valid_from) as days_from,"
                        + " array_agg(working_days) as days from category_days where not withdrawn group by category_code) d"
                        + " on d.category_code = code order by code",
                row -> new Category(
                        row.getString("code"),
                        new LocalizedText(row.getString("name_id"), row.getString("name_en")),
                        row.getString("group_code"),
                        row.getString("unit_code"),
                        days(row.getArrayOfLocalDates("days_from"), row.getArrayOfIntegers("days")),
                        row.getBoolean("internal"),
                        validity(row)));
    }

    private static CategoryDays days(LocalDate[] from, Integer[] days) {
        NavigableMap<LocalDate, Integer> byFirstDay = new TreeMap<>();
        IntStream.range(0, from.length).forEach(i -> byFirstDay.put(from[i], days[i]));
        return new CategoryDays(byFirstDay);
    }

    private Uni<List<Channel>> channels() {
        return list(
                "select code, name_id, name_en, group_code, geo_tagged, first_receiver, intake, carries_choice, valid_from, valid_to"
                        + " from channel order by code",
                row -> new Channel(
                        row.getString("code"),
                        new LocalizedText(row.getString("name_id"), row.getString("name_en")),
                        row.getString("group_code"),
                        row.getBoolean("geo_tagged"),
                        Channel.FirstReceiver.valueOf(row.getString("first_receiver")),
                        Channel.ChannelIntake.valueOf(row.getString("intake")),
                        row.getBoolean("carries_choice"),
                        validity(row)));
    }

    private static Validity validity(Row row) {
        return new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_to"));
    }

    private Uni<List<Holiday>> holidays() {
        return list(
                "select day, name_id, kind from holiday where status <> 'WITHDRAWN' order by day, name_id",
                row -> new Holiday(
                        row.getLocalDate("day"),
                        row.getString("name_id"),
                        Holiday.HolidayKind.valueOf(row.getString("kind"))));
    }

    private Uni<List<Integer>> decreedYears() {
        return list("select year from calendar_year where decreed", row -> row.getInteger("year"));
    }

    private Uni<List<StepClockRule>> stepClocks() {
        return list(
                "select step, category_code, working_days, relative_to_category, valid_from from step_clock"
                        + " where not withdrawn order by step, scope, valid_from",
                row -> new StepClockRule(
                        ClockStep.valueOf(row.getString("step")),
                        row.getString("category_code"),
                        row.getInteger("working_days"),
                        row.getBoolean("relative_to_category"),
                        row.getLocalDate("valid_from")));
    }

    private Uni<List<NeighbouringAreas>> neighbours() {
        return list(
                "select area_code, neighbour_code from area_neighbour",
                row -> NeighbouringAreas.of(row.getString("area_code"), row.getString("neighbour_code")));
    }

    private <T> Uni<List<T>> list(String sql, Function<Row, T> mapper) {
        return connection.apply(sql).map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(mapper)
                .toList());
    }
}
