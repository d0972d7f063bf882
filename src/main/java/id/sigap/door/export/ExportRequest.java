package id.sigap.door.export;

import id.sigap.export.TableFormat;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.Export;
import id.sigap.ticket.TicketQuery.Filter;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketSort;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, as it was sent.
 *
 * @param byteOrderMark whether a CSV is to begin with one
 */
record ExportRequest(ExportList list, Export export, TableFormat format, boolean byteOrderMark) {

    /** @throws Problem REQUEST_MALFORMED, with the member that is none, or what {@link ExportFilter} refuses */
    static ExportRequest read(Buffer body) {
        Members sent = new Members(json(body), "");
        ExportList list = ExportList.of(sent.required("list", String.class))
                .orElseThrow(() -> new Problem(ProblemCode.REQUEST_MALFORMED, "list"));
        TableFormat format = sent.constant("format", TableFormat.class);
        Filter filter = filter(list, sent.object("filter"));
        TicketSort sort = sort(list, sent.constant("sort", TicketSort.class));
        boolean mark = Boolean.TRUE.equals(sent.get("byteOrderMark", Boolean.class));
        String reason = sent.get("reason", String.class);
        sent.requireNothingElse();
        TableFormat as = format == null ? TableFormat.CSV : format;
        TicketQuery query = new TicketQuery(
                list.listing, filter, sort, TicketQuery.LONGEST, null, TrailPart.NONE, TicketQuery.Total.ALWAYS);
        return new ExportRequest(list, new Export(query, as.name(), reason), as, mark);
    }

    private static Filter filter(ExportList list, @Nullable Members sent) {
        if (sent != null && !list.filterable) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED, "filter");
        }
        return sent == null ? Filter.NONE : ExportFilter.of(sent);
    }

    private static TicketSort sort(ExportList list, @Nullable TicketSort asked) {
        if (asked != null && !list.sortable) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED, "sort");
        }
        return asked == null ? list.sort : asked;
    }

    /** @throws Problem REQUEST_MALFORMED */
    static JsonObject json(Buffer body) {
        try {
            return new JsonObject(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.getBytes()))
                    .toString());
        } catch (CharacterCodingException | RuntimeException e) {
            throw new Problem(ProblemCode.REQUEST_MALFORMED);
        }
    }
}
