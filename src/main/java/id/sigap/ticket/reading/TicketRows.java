package id.sigap.ticket.reading;

import id.sigap.platform.NamedColumns;
import id.sigap.platform.act.Transaction;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.report.IntakeKey;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.IdentitySecret;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports as rows of just what a view needs, in one statement; what that says of their steps and comments is read by
 * {@link TrailRows}.
 */
@ApplicationScoped
public class TicketRows {

    private final Pool pool;
    private final Lanes lanes;
    private final TrailRows trails;

    TicketRows(Pool pool, Lanes lanes, TrailRows trails) {
        this.pool = pool;
        this.lanes = lanes;
        this.trails = trails;
    }

    /**
     * What a list statement gives: the entries, and the size of the whole list if it was asked for.
     *
     * @param withLatest whether each has its latest step
     */
    record Page(
            List<Entry> entries,
            boolean withLatest,
            @Nullable Long total) {

        List<TicketRow> rows() {
            return entries.stream().map(Entry::row).toList();
        }

        Map<UUID, Trail> latest() {
            return entries.stream()
                    .collect(Collectors.toMap(entry -> entry.row().id(), Entry::latest));
        }
    }

    /** A report in a list, its latest step if that was asked for, and what it is sorted by there. */
    record Entry(TicketRow row, Trail latest, List<Object> sortedBy) {}

    /** A report, and what was asked for of its trail, as of one moment. */
    record Found(TicketRow row, Trail trail) {}

    /** A report found by the client key it was sent under, what was sent, and under which secret that is kept. */
    public record Match(
            TicketRow row, IntakeKey key, @Nullable IdentitySecret secret) {}

    /**
     * The report of that number or, if there is none, the one whose number comes next: whoever looks up what is not there
     * waits for a row, too, and cannot tell by the time it took. The caller has to compare. Null behind the last number.
     *
     * @param reader whose own notes are read along: a citizen, or null
     */
    Uni<@Nullable Found> findByNumberOrNext(TicketNumber number, TrailPart part, @Nullable String reader) {
        return next(TicketLooks.of(reader).orNextByNumber(), part, with(number.value(), reader));
    }

    /** The same by id. */
    Uni<@Nullable Found> findByIdOrNext(UUID id, TrailPart part, @Nullable String reader) {
        return next(TicketLooks.of(reader).orNextById(), part, with(id, reader));
    }

    private static Tuple with(Object sought, @Nullable String reader) {
        return reader == null ? Tuple.of(sought) : Tuple.of(sought, reader);
    }

    private Uni<@Nullable Found> next(Map<TrailPart, String> statements, TrailPart part, Tuple sought) {
        String statement = Objects.requireNonNull(statements.get(part));
        return part == TrailPart.NONE
                ? one(statement, sought).map(row -> row == null ? null : new Found(row, Trail.NOT_READ))
                : lanes.connected(() -> pool.preparedQuery(statement).execute(sought))
                        .map(this::found);
    }

    private @Nullable Found found(RowSet<Row> rows) {
        Found found = null;
        for (Row row : NamedColumns.of(rows)) {
            found = found == null ? new Found(StoredRows.row(row), Trail.empty()) : found;
            trails.add(row, found.trail());
        }
        return found;
    }

    public Uni<@Nullable TicketRow> findByNumber(TicketNumber number) {
        return one("select " + StoredRows.SHOWN + " from ticket t where t.number = $1", Tuple.of(number.value()));
    }

    public Uni<@Nullable Match> findByIntakeKey(byte[] key) {
        return first(
                "select " + StoredRows.SHOWN + ", t.intake_fingerprint, s.secret from ticket t"
                        + " left join identity_secret s on s.ticket_id = t.id where t.intake_key = $1",
                Tuple.of(Buffer.buffer(key)),
                row -> new Match(
                        StoredRows.row(row),
                        new IntakeKey(key, row.getBuffer("intake_fingerprint").getBytes()),
                        secret(row)));
    }

    private static @Nullable IdentitySecret secret(Row row) {
        var secret = row.getBuffer("secret");
        return secret == null ? null : new IdentitySecret(row.getUUID("id"), secret.getBytes());
    }

    /** A page and the size of its list, with the latest steps: one statement, whatever is asked for. */
    Uni<Page> page(TicketListSql sql) {
        ListOrder order = sql.order();
        String counted = sql.counted();
        String steps = sql.shownSteps();
        String statement = sql.sought() + "select " + (counted == null ? "null::bigint as total" : "n.total") + ", "
                + StoredRows.SHOWN
                + sql.readBy() + ", " + order.names("t") + (steps == null ? "" : ", h.*") + " from "
                + (counted == null
                        ? "(" + sql.page() + ") t"
                        : "(" + counted + ") n left join lateral (" + sql.page() + ") t on true")
                + (steps == null
                        ? ""
                        : " left join lateral (" + TrailRows.LATEST_OF_ROW + " and " + steps + ") h on true")
                + " order by " + order.orderBy("t") + (steps == null ? "" : ", h.place");
        return lanes.connected(() -> pool.preparedQuery(statement).execute(Tuple.from(sql.parameters())))
                .map(rows -> page(rows, order.columns().size(), steps != null));
    }

    Uni<@Nullable TicketRow> findById(UUID id, @Nullable String reader) {
        return one(TicketLooks.of(reader).byId(), with(id, reader));
    }

    /** As a change leaves it: read behind that, in its unit of work, and there when that has ended. */
    Uni<TicketRow> left(UUID id) {
        return Transaction.current()
                .askAtTheEnd(TicketLooks.of(null).byId(), Tuple.of(id))
                .map(rows -> StoredRows.row(rows.iterator().next()));
    }

    private Uni<@Nullable TicketRow> one(String sql, Tuple parameters) {
        return first(sql, parameters, StoredRows::row);
    }

    private <T> Uni<@Nullable T> first(String sql, Tuple parameters, Function<Row, T> mapper) {
        return lanes.connected(() -> pool.preparedQuery(sql).execute(parameters))
                .map(rows -> {
                    var found = NamedColumns.of(rows).iterator();
                    return found.hasNext() ? mapper.apply(found.next()) : null;
                });
    }

    private Page page(RowSet<Row> rows, int sortColumns, boolean withSteps) {
        List<Entry> found = new ArrayList<>();
        Long total = null;
        UUID last = null;
        for (Row row : NamedColumns.of(rows)) {
            total = row.getLong("total");
            UUID id = row.getUUID("id");
            if (id != null && !id.equals(last)) {
                found.add(new Entry(
                        StoredRows.row(row), withSteps ? Trail.empty() : Trail.NOT_READ, sortedBy(row, sortColumns)));
            }
            if (id != null && withSteps) {
                trails.add(row, found.get(found.size() - 1).latest());
            }
            last = id;
        }
        return new Page(found, withSteps, total);
    }

    private static List<Object> sortedBy(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> row.getValue(ListOrder.name(i)))
                .toList();
    }
}
