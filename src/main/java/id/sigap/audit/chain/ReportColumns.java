package id.sigap.audit.chain;

import id.sigap.platform.act.Mapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A report's row as its seal covers it: every column but a few, by name. Whatever is stored from a field of the report is
 * covered without being listed, so that a new column cannot be forgotten. What is null is left out, so that one may be added
 * while older instances still write.
 */
public final class ReportColumns {

    /**
     * What changes without a step, and is checked otherwise or matters to nobody: a count of writes; what is copied from the
     * report it is merged into, and how many are merged into it; a time drawn by chance; what the
     * database works out by itself; the seal.
     */
    private static final Set<String> UNSEALED = Set.of(
            "awaits_bureau",
            "ended_as",
            "merged_count",
            "mirrored_status",
            "parts_on",
            "passed_on",
            "seal",
            "shown_status",
            "version",
            "with_bureau");

    private final TreeMap<String, Object> values = new TreeMap<>();

    private ReportColumns() {}

    /** The columns that a seal covers of those that a kind of report is stored in. */
    public static List<String> covered(Class<?> report) {
        return covered(
                Mapping.of(report).columns().stream().map(Mapping.Column::name).toList());
    }

    public static List<String> covered(Collection<String> columns) {
        return columns.stream()
                .filter(column -> !UNSEALED.contains(column))
                .sorted()
                .toList();
    }

    /** Of a report that is about to be written: its fields, and those of what is embedded in it. */
    public static ReportColumns of(Object report) {
        ReportColumns columns = new ReportColumns();
        Mapping.of(report.getClass()).columns().forEach(column -> columns.put(column.name(), column.of(report)));
        return columns;
    }

    /**
     * Of one that is stored.
     *
     * @param stored the values of those columns, as they are read
     * @param others values that some of them have instead
     */
    public static ReportColumns of(
            Collection<String> covered,
            Function<String, @Nullable Object> stored,
            Map<String, ? extends @Nullable Object> others) {
        ReportColumns columns = new ReportColumns();
        covered.forEach(column -> columns.put(
                column, LinkedRows.plain(others.containsKey(column) ? others.get(column) : stored.apply(column))));
        return columns;
    }

    private void put(String column, @Nullable Object value) {
        if (value != null && !UNSEALED.contains(column)) {
            values.put(column, value instanceof Enum<?> word ? word.name() : value);
        }
    }

    byte[][] parts() {
        List<byte[]> parts = new ArrayList<>();
        values.forEach((column, value) -> {
            parts.add(ChainedRow.part(column));
            parts.add(ChainedRow.part(value));
        });
        return parts.toArray(byte[][]::new);
    }
}
