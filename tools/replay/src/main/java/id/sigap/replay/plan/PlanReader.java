package id.sigap.replay.plan;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import java.util.Set;

/** What the row tells of a report's life. */
final class PlanReader {
    private final Mapping mapping;

    PlanReader(Mapping mapping) {
        this.mapping = mapping;
    }

    Plan plan(Row row, Set<Anomaly> found) {
        String note = row.cell(Column.STATUS_NOTES);
        Way way = mapping.ways().way(row.cell(Column.STATUS), note);
        if (way == null) {
            found.add(Anomaly.UNMAPPED_STATUS);
        }
        return new Plan(way, unit(row.cell(Column.RESPONSIBLE_AGENCY), found), note);
    }

    boolean pictured(Row row) {
        return mapping.media().equals(row.cell(Column.HAS_MEDIA));
    }

    private String unit(String agency, Set<Anomaly> found) {
        return mapping.agencies().unit(agency).orElseGet(() -> {
            found.add(Anomaly.UNMAPPED_AGENCY);
            return "";
        });
    }
}
