package id.sigap.audit.chain;

import java.util.List;

/**
 * The chains that each report has, with the columns that a link covers besides report and position. The order is part of
 * the encoding: a new column comes with a new format ({@link Chain}).
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
    DISCLOSURE("disclosure", "id", List.of("field", "viewer_key", "roles", "unit_code", "reason", "at"));

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

    /** The column that numbers rows over all reports. */
    public String rowId() {
        return rowId;
    }

    public List<String> columns() {
        return columns;
    }
}
