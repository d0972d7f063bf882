package id.sigap.audit.chain;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chains that each report has, and the logs that are one chain each, with the columns that a link covers besides report and
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
                    "at")),
    /** The same of monthly statements that are final. */
    STATEMENT(
            "statement_final",
            "position",
            List.of(
                    "month",
                    "unit_code",
                    "received",
                    "done_in_time",
                    "done_late",
                    "open_overdue",
                    "refusals",
                    "returns",
                    "median_half_days",
                    "excused_late",
                    "excused_overdue",
                    "score",
                    "deduction",
                    "tariff_month",
                    "bureau",
                    "signed_by",
                    "signer",
                    "at")),
    /** The same of lists that left as files. */
    EXPORT(
            "export_log",
            "position",
            List.of(
                    "begun",
                    "person_key",
                    "roles",
                    "unit_code",
                    "listing",
                    "sort",
                    "filter",
                    "format",
                    "reason",
                    "row_count",
                    "outcome",
                    "at"));

    /** Stands in the place of a report for a chain that is of none; no report has it. */
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

    /** Whether each report has one. Else the table is one chain, and beside it stands one row that says where it ends. */
    public boolean isOfReports() {
        return this == HISTORY || this == DISCLOSURE;
    }

    /** The logs that are of no report. */
    public static List<ChainKind> logs() {
        return Arrays.stream(values()).filter(kind -> !kind.isOfReports()).toList();
    }

    /** The report that an entry is of; null if it is of none. */
    public @Nullable UUID report(UUID chainOf) {
        return isOfReports() ? chainOf : null;
    }
}
