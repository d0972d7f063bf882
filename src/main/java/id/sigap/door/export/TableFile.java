package id.sigap.door.export;

import id.sigap.export.TableWriter;
import id.sigap.ticket.TicketView;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** A row for each report. */
final class TableFile implements ExportFile {

    private final TableWriter table;
    private final TicketColumns columns;

    TableFile(TableWriter table, TicketColumns columns) {
        this.table = table;
        this.columns = columns;
        table.row(columns.names());
    }

    @Override
    public Uni<byte[]> page(List<TicketView> tickets) {
        tickets.forEach(ticket -> table.row(columns.row(ticket)));
        return Uni.createFrom().item(table.take());
    }

    @Override
    public Uni<byte[]> finish() {
        return Uni.createFrom().item(table.finish());
    }
}
