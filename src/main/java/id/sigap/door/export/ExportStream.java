package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.door.export.ExportWire.Cut;
import id.sigap.identity.StillBelieved;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.ExportEnd;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.export.ExportView;
import id.sigap.ticket.export.TicketExports;
import id.sigap.ticket.reading.TicketReader;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One list on its way out: a page is read when the one before has gone, by the cursor of that, as any client would; between two
 * nothing is held but a seat of the lane. Before each page it is asked whether the token is still believed, and gives the same
 * rights: if not, the file ends there, and whoever reads it sees that it is not whole.
 */
final class ExportStream {

    private final Parts parts;
    private final Request request;
    private final ExportView export;
    private final ExportWire wire;
    private final ExportFile file;
    private @Nullable String cursor;
    private long reports;

    /**
     * What all have in common.
     *
     * @param longest for one page
     */
    record Parts(TicketReader reader, TicketExports exports, StillBelieved believed, Duration longest) {}

    /**
     * Who asks for what.
     *
     * @param context of the request, on which everything here happens
     */
    record Request(SecurityIdentity identity, Viewer viewer, TicketQuery list, Executor context) {}

    /** The token is not believed any more, or gives other rights. */
    private static final class Revoked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Revoked() {
            super("rights were lost", null, false, false);
        }
    }

    ExportStream(Parts parts, Request request, ExportView export, ExportWire wire, ExportFile file) {
        this.parts = parts;
        this.request = request;
        this.export = export;
        this.wire = wire;
        this.file = file;
    }

    /**
     * How it ended, as it is recorded by now.
     *
     * @param failure why, if it could not be read on
     * @param last what is left to do when nothing is held any more: to write what makes the file whole, for whoever has read that
     *     may ask for the next; or to cut the wire
     */
    record Ended(ExportEnd how, @Nullable Throwable failure, Runnable last) {}

    /** To its end, or until it is cut; how it ended is recorded either way. The Uni never fails. */
    Uni<Ended> run(TicketPageView first) {
        return Uni.createFrom()
                .deferred(() -> write(first))
                .chain(more -> more ? rest() : Uni.createFrom().voidItem())
                .chain(file::finish)
                .call(() -> ended(ExportEnd.COMPLETE))
                .map(last -> new Ended(ExportEnd.COMPLETE, null, () -> wire.end(last)))
                .onFailure()
                .recoverWithUni(this::cut);
    }

    /** A loop, not a chain that grows with the list. */
    private Uni<Void> rest() {
        return Multi.createBy()
                .repeating()
                .uni(this::next)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> next() {
        return wire.ready()
                .emitOn(request.context())
                .invoke(this::requireBelief)
                .chain(() -> parts.reader()
                        .list(request.viewer(), request.list().behind(String.valueOf(cursor)))
                        .ifNoItem()
                        .after(parts.longest())
                        .fail())
                .emitOn(request.context())
                .chain(this::write);
    }

    private void requireBelief() {
        boolean same = parts.believed().is(request.identity())
                && parts.believed().viewer(request.identity()).equals(request.viewer());
        if (!same) {
            throw new Revoked();
        }
    }

    /** Whether there are more. */
    private Uni<Boolean> write(TicketPageView page) {
        List<TicketView> tickets =
                page.entries().stream().map(TicketPageView.Entry::ticket).toList();
        reports += tickets.size();
        if (page.hasNext()) {
            cursor = page.entries().get(tickets.size() - 1).cursor().get();
        }
        return file.page(tickets).emitOn(request.context()).invoke(wire::write).replaceWith(page.hasNext());
    }

    private Uni<Ended> cut(Throwable failure) {
        ExportEnd end = failure instanceof Cut
                ? ExportEnd.CUT
                : failure instanceof Revoked ? ExportEnd.REVOKED : ExportEnd.FAILED;
        Throwable why = end == ExportEnd.FAILED ? failure : null;
        return ended(end).onFailure().recoverWithNull().replaceWith(new Ended(end, why, wire::cut));
    }

    private Uni<Void> ended(ExportEnd end) {
        return parts.exports().end(request.viewer(), export, reports, end);
    }
}
