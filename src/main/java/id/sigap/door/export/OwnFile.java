package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.privacy.OwnData;
import id.sigap.ticket.reading.TicketReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** All that is kept of whoever asks: JSON with their reports, one after the other, and what they follow. */
final class OwnFile implements ExportFile {

    private final Viewer viewer;
    private final TicketReader reader;
    private final OwnData own;
    private boolean begun;

    private TicketQuery followed = new TicketQuery(
            Listing.FOLLOWED,
            Filter.NONE,
            TicketSort.SHUFFLED,
            TicketQuery.LONGEST,
            null,
            TrailPart.NONE,
            TicketQuery.Total.NONE);

    OwnFile(Viewer viewer, TicketReader reader, OwnData own) {
        this.viewer = viewer;
        this.reader = reader;
        this.own = own;
    }

    @Override
    public Uni<byte[]> page(List<TicketView> tickets) {
        return Multi.createFrom()
                .iterable(tickets)
                .onItem()
                .transformToUniAndConcatenate(this::report)
                .collect()
                .with(Collectors.joining(","))
                .map(reports -> bytes(opening(reports) + reports));
    }

    private Uni<String> report(TicketView ticket) {
        return own.of(viewer, new TicketRef(null, ticket.number(), null))
                .map(data -> OwnReport.of(ticket, data).encode());
    }

    private String opening(String reports) {
        boolean first = !begun;
        begun = true;
        return first ? "{\"reports\":[" : reports.isEmpty() ? "" : ",";
    }

    @Override
    public Uni<byte[]> finish() {
        return Multi.createBy()
                .repeating()
                .uni(() -> reader.list(viewer, followed).invoke(this::goOn))
                .whilst(TicketPageView::hasNext)
                .onItem()
                .transformToIterable(TicketPageView::entries)
                .map(entry -> JsonObject.of("number", entry.ticket().number()).encode())
                .collect()
                .with(Collectors.joining(","))
                .map(numbers -> bytes("],\"follows\":[" + numbers + "]}"));
    }

    private void goOn(TicketPageView page) {
        if (page.hasNext()) {
            followed = followed.behind(
                    page.entries().get(page.entries().size() - 1).cursor().get());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
