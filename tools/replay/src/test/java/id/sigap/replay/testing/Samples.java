package id.sigap.replay.testing;

import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import id.sigap.replay.plan.Case;
import id.sigap.replay.plan.Plan;
import id.sigap.replay.plan.Submission;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up rows; no row of the real file is kept here. */
public final class Samples {
    public static final String HEADER =
            Stream.of(Column.values()).map(Column::header).collect(Collectors.joining(","));

    private Samples() {}

    /** A row with nothing odd about it, but for the given cells. */
    static Map<Column, String> cells(Object... changes) {
        Map<Column, String> cells = new EnumMap<>(Map.ofEntries(
                Map.entry(Column.CASE_ID, "1"),
                Map.entry(Column.OPENED, "2015-03-02T08:00:00"),
                Map.entry(Column.CLOSED, "2015-03-03T08:00:00"),
                Map.entry(Column.UPDATED, "2015-03-03T08:00:00"),
                Map.entry(Column.CATEGORY, "Sewer Issues"),
                Map.entry(Column.REQUEST_TYPE, "Flooding"),
                Map.entry(Column.REQUEST_DETAILS, "Knee_deep"),
                Map.entry(Column.BLOCK, "100 block SAMPLE ST"),
                Map.entry(Column.NEIGHBORHOOD, "Mission"),
                Map.entry(Column.SUPERVISOR_DISTRICT, "9"),
                Map.entry(Column.LAT, "37.76"),
                Map.entry(Column.LON, "-122.42"),
                Map.entry(Column.STATUS, "Closed"),
                Map.entry(Column.STATUS_NOTES, ""),
                Map.entry(Column.RESPONSIBLE_AGENCY, "PUC Sewer Ops"),
                Map.entry(Column.HAS_MEDIA, "N")));
        for (int i = 0; i < changes.length; i += 2) {
            cells.put((Column) changes[i], (String) changes[i + 1]);
        }
        return cells;
    }

    public static Row row(Object... changes) {
        return Row.of(2, cells(changes));
    }

    public static String csv(Object... changes) {
        Map<Column, String> cells = cells(changes);
        return Stream.of(Column.values())
                .map(c -> '"' + cells.get(c).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    /** To be submitted and no more. */
    public static Case task(String key) {
        return new Case(new Submission(key, "banjir", "Flooding", null), false, Plan.NONE);
    }

    public static String commas() {
        return ",".repeat(Column.values().length - 1);
    }
}
