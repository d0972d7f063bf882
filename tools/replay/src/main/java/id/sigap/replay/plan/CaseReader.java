package id.sigap.replay.plan;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From rows to reports. It repairs nothing: what is odd is told, and the service judges the rest. */
public final class CaseReader {
    /** The service takes requests of 64 KB; what cannot be in one is not worth the trip. */
    private static final int LARGEST_CELL = 64 * 1024;

    private final Mapping mapping;
    private final PlaceReader places;
    private final PlanReader plans;
    private final Set<String> seen = new HashSet<>();

    public CaseReader(Mapping mapping, boolean projectPoints) {
        this.mapping = mapping;
        this.plans = new PlanReader(mapping);
        this.places = new PlaceReader(mapping, projectPoints);
    }

    public List<Reading> readAll(List<Row> rows) {
        return rows.stream().map(this::read).toList();
    }

    public Reading read(Row row) {
        if (row.broken() != null) {
            return new Reading(row.line(), EnumSet.of(row.broken()), null);
        }
        Set<Anomaly> found = Times.anomalies(row);
        Submission submission = new Submission(
                mapping.keyPrefix() + row.cell(Column.CASE_ID),
                category(row, found),
                description(row, found),
                places.place(row, found));
        Plan plan = plans.plan(row, found);
        checkText(row, found);
        checkId(row.cell(Column.CASE_ID), found);
        boolean sent = found.stream().allMatch(Anomaly::sent);
        return new Reading(row.line(), found, sent ? new Case(submission, plans.pictured(row), plan) : null);
    }

    private String category(Row row, Set<Anomaly> found) {
        String category = row.cell(Column.CATEGORY);
        return mapping.categories()
                .code(category, row.cell(Column.REQUEST_TYPE))
                .orElseGet(() -> {
                    found.add(category.isEmpty() ? Anomaly.NO_CATEGORY : Anomaly.UNMAPPED_CATEGORY);
                    return mapping.fallback();
                });
    }

    private static String description(Row row, Set<Anomaly> found) {
        String text = Stream.of(row.cell(Column.REQUEST_TYPE), row.cell(Column.REQUEST_DETAILS))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(": "));
        if (text.isEmpty()) {
            found.add(Anomaly.EMPTY_DESCRIPTION);
        }
        return text;
    }

    private static void checkText(Row row, Set<Anomaly> found) {
        if (row.cells().values().stream().anyMatch(s -> s.indexOf('\uFFFD') >= 0)) {
            found.add(Anomaly.BAD_CHARACTERS);
        }
        if (row.cells().values().stream().anyMatch(s -> s.length() > LARGEST_CELL)) {
            found.add(Anomaly.CELL_TOO_LARGE);
        }
    }

    /** Of two rows with one id only the first is sent: side by side, either might have won. */
    private void checkId(String id, Set<Anomaly> found) {
        if (id.isEmpty()) {
            found.add(Anomaly.NO_CASE_ID);
        } else if (!seen.add(id)) {
            found.add(Anomaly.DUPLICATE_CASE_ID);
        }
    }
}
