package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.door.export.ExportStream.Ended;
import id.sigap.door.export.ExportStream.Parts;
import id.sigap.door.export.ExportStream.Request;
import id.sigap.identity.CallerTraffic;
import id.sigap.identity.StillBelieved;
import id.sigap.platform.traffic.Lanes;
import id.sigap.platform.waits.WaitSettings;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery.Export;
import id.sigap.ticket.export.ExportView;
import id.sigap.ticket.export.TicketExports;
import id.sigap.ticket.reading.TicketReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The way of each export: a seat, the first page, which is what may be refused, the record of it, and then the file. */
@ApplicationScoped
class Exports {

    /** More than a city has in a year; who needs more asks by month. */
    private static final int LONGEST = 250_000;

    private final Lanes lanes;
    private final Parts parts;

    Exports(Lanes lanes, TicketReader reader, TicketExports exports, StillBelieved believed, WaitSettings waits) {
        this.lanes = lanes;
        this.parts = new Parts(reader, exports, believed, waits.call());
    }

    Viewer viewer(SecurityIdentity identity) {
        return parts.believed().viewer(identity);
    }

    TicketReader reader() {
        return parts.reader();
    }

    /**
     * On the context of the request.
     *
     * @param wire opened when the first byte may leave
     * @param file made of what there may be for this viewer
     */
    Uni<Ended> one(
            SecurityIdentity identity,
            Viewer viewer,
            Export export,
            Executor context,
            Function<ExportView, ExportFile> file,
            Function<ExportView, ExportWire> wire) {
        Request request = new Request(identity, viewer, export.list(), context);
        return lanes.exporting(CallerTraffic.of(viewer.roles()), () -> {
            Runnable unwatched = parts.believed().watch(identity);
            return first(request)
                    .chain(page -> parts.exports()
                            .begin(viewer, export)
                            .emitOn(context)
                            .chain(begun -> new ExportStream(
                                            parts, request, begun, wire.apply(begun), file.apply(begun))
                                    .run(page)))
                    .onTermination()
                    .invoke(unwatched);
        });
    }

    private Uni<TicketPageView> first(Request request) {
        return parts.reader()
                .list(request.viewer(), request.list())
                .ifNoItem()
                .after(parts.longest())
                .fail()
                .invoke(Exports::requireFew);
    }

    private static void requireFew(TicketPageView page) {
        Long total = page.total();
        if (total != null && total > LONGEST) {
            throw new Problem(ProblemCode.EXPORT_TOO_LONG, "filter", LONGEST);
        }
    }
}
