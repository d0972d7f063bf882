package id.sigap.ticket.reading;

import id.sigap.deadline.StepDue;
import id.sigap.reference.PlaceSource;
import id.sigap.ticket.ErasureState;
import id.sigap.ticket.cover.Words;
import id.sigap.ticket.report.Clocks;
import id.sigap.ticket.report.MergeRow;
import id.sigap.ticket.report.Place;
import id.sigap.ticket.report.StepCounts;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.report.WorkRow;
import id.sigap.workflow.Status;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;

/** The columns of a report {@code t} that a view needs, and the row that they make. */
final class StoredRows {

    /** As they are stored. */
    private static final String STORED = "t.id, t.number, t.status, t.shown_status, t.open, t.listed_from,"
            + " t.channel_code, t.category_code, t.place_source, t.area_code, t.latitude, t.longitude, t.address,"
            + " t.description, t.covered_description, t.covers, t.holder_code, t.owner_key, t.submitter_key,"
            + " t.key_version, t.submitted_at,"
            + " t.due_on, t.due_provisional, t.agreed_on, t.paused_until, t.step_due_on, t.step_soon_on,"
            + " t.passed_on,"
            + " t.handed_by, t.delegators, t.delegators_due_on, t.delegators_soon_on,"
            + " t.progress, t.progress_privately, t.transfer_to, t.withdrawn, t.worker_keys, t.worker_units, t.disputed,"
            + " t.dispute_pending, t.rating, t.merged_count, t.status_position, t.open_steps, t.moved_position";

    /** All that is read of a report {@code t}, where a part of a statement hands it to the whole: that and no column more. */
    static final String READ = STORED + ", t.merged_into, t.erasure_requested_at, t.erased_at";

    /** The same as it is told, with what another table knows. */
    static final String SHOWN = STORED + ", t.merged_into is not null as merged,"
            + " t.erasure_requested_at is not null as erasure_requested, t.erased_at is not null as erased,"
            + " (select m.number from ticket m where m.id = t.merged_into) as merged_number";

    private StoredRows() {}

    static TicketRow row(Row row) {
        return new TicketRow(
                row.getUUID("id"),
                row.getString("number"),
                Status.valueOf(row.getString("status")),
                Status.valueOf(row.getString("shown_status")),
                row.getBoolean("open"),
                row.getLocalDate("listed_from"),
                row.getString("channel_code"),
                row.getString("category_code"),
                place(row),
                new Words(
                        row.getString("description"),
                        row.getString("covered_description"),
                        row.getArrayOfStrings("covers")),
                row.getString("holder_code"),
                row.getString("owner_key"),
                row.getString("submitter_key"),
                row.getInteger("key_version"),
                row.getOffsetDateTime("submitted_at").toInstant(),
                clocks(row),
                work(row),
                new MergeRow(
                        row.getBoolean("merged"), row.getString("merged_number"), row.getInteger("merged_count") > 0),
                ErasureState.of(row.getBoolean("erasure_requested"), row.getBoolean("erased")),
                new StepCounts(
                        row.getInteger("status_position"),
                        row.getInteger("open_steps"),
                        row.getInteger("moved_position")));
    }

    private static Clocks.Row clocks(Row row) {
        LocalDate stepDueOn = row.getLocalDate("step_due_on");
        StepDue holders = stepDueOn == null ? null : new StepDue(stepDueOn, row.getLocalDate("step_soon_on"));
        return new Clocks.Row(
                row.getLocalDate("due_on"),
                row.getBoolean("due_provisional"),
                row.getLocalDate("agreed_on"),
                row.getLocalDate("paused_until"),
                holders,
                row.getBoolean("passed_on"),
                Clocks.Row.handers(
                        row.getString("handed_by"),
                        holders,
                        row.getArrayOfStrings("delegators"),
                        row.getArrayOfLocalDates("delegators_due_on"),
                        row.getArrayOfLocalDates("delegators_soon_on")));
    }

    private static WorkRow work(Row row) {
        return new WorkRow(
                row.getInteger("progress"),
                row.getBoolean("progress_privately"),
                row.getString("transfer_to"),
                row.getBoolean("withdrawn"),
                row.getArrayOfStrings("worker_keys"),
                row.getArrayOfStrings("worker_units"),
                row.getBoolean("disputed"),
                row.getBoolean("dispute_pending"),
                row.getInteger("rating"));
    }

    private static Place place(Row row) {
        return new Place(
                PlaceSource.valueOf(row.getString("place_source")),
                row.getString("area_code"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("address"));
    }
}
