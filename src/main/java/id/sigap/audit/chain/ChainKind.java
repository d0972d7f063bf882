package id.sigap.audit.chain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chains that each report has, and the one of reference data, with the columns that a link covers besides report and
 * position. The order is part of the encoding: a new column comes with a new format ({@link Chain}).
 */
public enum ChainKind {
    HISTORY(
            "history_entry",
            "running_id",
            List.of(
                    "action",
                    "field",
                    "status",
                    "written_privately",
                    "actor_role",
                    "actor_key",
                    "actor_unit",
                    "on_behalf",
                    "to_unit",
                    "reason_code",
                    "progress",
                    "stars",
                    "day",
                    "category_code",
                    "other_ticket",
                    "old_due_on",
                    "new_due_on",
                    "step_due_on",
                    "reference_version",
                    "text_hash",
                    "detail_hash",
                    "at")),
    DISCLOSURE("disclosure", "id", List.of("field", "viewer_key", "roles", "unit_code", "reason", "at")),
    /** Of no report: one for all of the log, whose entries stand in the order in which they were committed. */
    REFERENCE(
            "reference_change",
            "position",
            List.of(
                    "kind",
                    "code",
                    "before",
                    "after",
                    "person_key",
                    "person_name",
                    "reason",
                    "reference_version",
                    "at"));

    /** Stands in the place of a report for the chain that is of none; no report has it. */
    public static final UUID OF_NO_REPORT = new UUID(0, 1);

    private final String table;
    private final String rowId;
    private final List<String> columns;

    ChainKind(String table, String rowId, List<String> columns) {
        this.table = table;
        this.rowId = rowId;
        this.columns = columns;
    }

    public String table() {
        return table;
    }

    /** The column that numbers rows over all chains. */
    public String rowId() {
        return rowId;
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether each report has one. */
    public boolean isOfReports() {
        return this != REFERENCE;
    }

    /** The report that an entry is of; null if it is of none. */
    public @Nullable UUID report(UUID chainOf) {
        return isOfReports() ? chainOf : null;
    }
}
