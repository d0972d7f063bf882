package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.door.export.ExportRoute.Asked;
import id.sigap.door.export.ExportStream.Ended;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.limit.ClientNetwork;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.platform.traffic.Lanes;
import id.sigap.problem.Problem;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Export;
import id.sigap.ticket.TicketQuery.ExportEnd;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.Listing;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.TicketSort;
import id.sigap.ticket.privacy.OwnData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * A reporter's own data, as JSON: of whoever is signed in all their reports, of whoever has number and PIN that one report. A
 * number and a PIN are a look-up, and limited as one.
 */
@ApplicationScoped
class OwnExports {

    private static final String JSON = "application/json; charset=utf-8";

    private final Exports exports;
    private final OwnData own;
    private final Lanes lanes;
    private final RateLimit limit;
    private final ClientNetwork network;

    OwnExports(Exports exports, OwnData own, Lanes lanes, RateLimit limit, ClientNetwork network) {
        this.exports = exports;
        this.own = own;
        this.lanes = lanes;
        this.limit = limit;
        this.network = network;
    }

    /** @throws Problem RATE_LIMITED */
    <T> Uni<T> limited(Asked asked, Supplier<Uni<T>> work) {
        RateLimitKey from = from(asked);
        limit.require(Lane.ANONYMOUS_REQUEST, from, Lane.LOOKUP, from);
        return work.get();
    }

    private RateLimitKey from(Asked asked) {
        return network.of(asked.ctx().request());
    }

    /** All of whoever is signed in. @throws Problem REQUEST_MALFORMED */
    Uni<Ended> of(Asked asked, Buffer body) {
        new Members(ExportRequest.json(body), "").requireNothingElse();
        Viewer viewer = asked.viewer();
        TicketQuery mine = new TicketQuery(
                Listing.MINE,
                Filter.NONE,
                TicketSort.NEWEST,
                TicketQuery.LONGEST,
                null,
                TrailPart.WHOLE,
                TicketQuery.Total.NONE);
        return exports.one(
                asked.identity(),
                viewer,
                new Export(mine, "JSON", "own data"),
                asked.context(),
                begun -> new OwnFile(viewer, exports.reader(), own),
                begun -> asked.answer().file(JSON, "json"));
    }

    /** The one report of a number and its PIN. */
    Uni<Ended> byPin(Asked asked, Buffer body) {
        Members sent = new Members(ExportRequest.json(body), "");
        String number = sent.required("number", String.class);
        GivenPin pin = GivenPin.of(sent.required("pin", String.class), from(asked));
        sent.requireNothingElse();
        Viewer viewer = asked.viewer();
        return lanes.seated(CallerTraffic.of(viewer.roles()), () -> own.of(viewer, new TicketRef(null, number, pin))
                        .chain(data -> exports.reader()
                                .byNumber(viewer, number, pin, TrailPart.WHOLE)
                                .map(ticket -> OwnReport.of(ticket, data))))
                .emitOn(asked.context())
                .map(report -> {
                    ExportWire wire = asked.answer().file(JSON, "json");
                    byte[] file = new JsonObject()
                            .put("reports", new JsonArray().add(report))
                            .toBuffer()
                            .getBytes();
                    return new Ended(ExportEnd.COMPLETE, null, () -> wire.end(file));
                });
    }
}
