package id.sigap.door.export;

import id.sigap.ticket.TicketView;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a list becomes, part by part. */
interface ExportFile {

    /** What these reports become, with what comes before all if they are the first. */
    Uni<byte[]> page(List<TicketView> tickets);

    /** What comes behind the last. */
    Uni<byte[]> finish();
}
