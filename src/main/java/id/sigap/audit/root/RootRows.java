package id.sigap.audit.root;

import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainRows.Held;
import id.sigap.platform.Turn;
import id.sigap.platform.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Roots, the heads they are made of, and the keys that sign them. */
@ApplicationScoped
public class RootRows {

    /** How far the logs go now; and the transactions that may still add something below. */
    private static final String THROUGH = """
            select coalesce((select max(running_id) from history_entry), 0) as history,
              coalesce((select max(id) from disclosure), 0) as disclosure,
              pg_snapshot_xmax(pg_current_snapshot())::text as open_transactions""";

    private static final String SETTLED = "select pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 as settled";

    private static final String ROOTS = "select r.*, k.version, k.public_key, k.sealed from audit_root r"
            + " left join audit_key k on k.id = r.key_id";

    private static final String HEADS = """
            insert into audit_root_head (root, chain, ticket_id, position, link)
            select distinct on (ticket_id) $1::int, '%1$s', ticket_id, position, link from %2$s
            where %3$s > $2 and %3$s <= $3
            order by ticket_id, position desc""";

    /** One chain, whose places are in the order of commits: it needs no running number, it goes on where a root stopped. */
    private static final String LOG_HEAD = """
            insert into audit_root_head (root, chain, ticket_id, position, link)
            select $1::int, '%1$s', $2::uuid, c.position, c.link from %2$s c
            where c.position > coalesce((select max(position) from audit_root_head where chain = '%1$s'), 0)
            order by c.position desc limit 1""";

    private static final String HEAD_PAGE = "select chain, ticket_id, position, link from audit_root_head"
            + " where root = $1 and (chain, ticket_id) > ($2, $3) order by chain, ticket_id limit $4";

    private static final String ADD = """
            insert into audit_root (number, day, made_at, history_through, disclosure_through, heads, heads_digest, previous,
              digest, key_id, signature) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)""";

    private final Pool pool;
    private final UnitOfWork unitOfWork;

    RootRows(Pool pool, UnitOfWork unitOfWork) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
    }

    /** How far history and disclosures went at one moment, by their running numbers. */
    record Through(long history, long disclosure, String openTransactions) {}

    /** A root as stored: what it says, and how it is signed. The key is null if there is no such key. */
    public record Stored(Root root, Buffer digest, @Nullable RootKey key, Buffer signature) {
        public String line() {
            return root.line(signature, key == null ? Root.nothing() : key.publicKey());
        }
    }

    <T> Uni<T> transaction(Turn turn, Function<Held, Uni<T>> work) {
        return unitOfWork.statements(turn, connection -> work.apply(new Held(connection)));
    }

    Uni<Through> through() {
        return pool.query(THROUGH).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Through(row.getLong("history"), row.getLong("disclosure"), row.getString("open_transactions"));
        });
    }

    /** Whether nothing can be added below any more. */
    Uni<Boolean> isSettled(Through through) {
        return pool.preparedQuery(SETTLED)
                .execute(Tuple.of(through.openTransactions()))
                .map(rows -> rows.iterator().next().getBoolean("settled"));
    }

    Uni<@Nullable Stored> last() {
        return last(pool);
    }

    Uni<@Nullable Stored> last(Held held) {
        return last(held.connection());
    }

    private static Uni<@Nullable Stored> last(SqlClient client) {
        return client.query(ROOTS + " order by r.number desc limit 1").execute().map(RootRows::first);
    }

    /** Up to some of those with a lower number, latest first. */
    Uni<List<Stored>> before(int number, int most) {
        return pool.preparedQuery(ROOTS + " where r.number < $1 order by r.number desc limit $2")
                .execute(Tuple.of(number, most))
                .map(RootRows::all);
    }

    public Uni<List<Stored>> after(int number, int most) {
        return after(pool, number, most);
    }

    /** Up to some of those with a higher number, in order. */
    public Uni<List<Stored>> after(Held held, int number, int most) {
        return after(held.connection(), number, most);
    }

    private static Uni<List<Stored>> after(SqlClient client, int number, int most) {
        return client.preparedQuery(ROOTS + " where r.number > $1 order by r.number limit $2")
                .execute(Tuple.of(number, most))
                .map(RootRows::all);
    }

    /** Notes what each chain ended with that grew in between. */
    Uni<Void> addHeads(Held held, int root, @Nullable Root last, Through through) {
        long history = last == null ? 0 : last.historyThrough();
        long disclosure = last == null ? 0 : last.disclosureThrough();
        return addHeads(held, ChainKind.HISTORY, Tuple.of(root, history, through.history()))
                .chain(() -> addHeads(held, ChainKind.DISCLOSURE, Tuple.of(root, disclosure, through.disclosure())))
                .chain(() -> Multi.createFrom()
                        .iterable(ChainKind.logs())
                        .onItem()
                        .transformToUniAndConcatenate(log -> addHead(held, root, log))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<RowSet<Row>> addHead(Held held, int root, ChainKind kind) {
        return held.connection()
                .preparedQuery(LOG_HEAD.formatted(kind.name(), kind.table()))
                .execute(Tuple.of(root, ChainKind.OF_NO_REPORT));
    }

    private static Uni<RowSet<Row>> addHeads(Held held, ChainKind kind, Tuple values) {
        return held.connection()
                .preparedQuery(HEADS.formatted(kind.name(), kind.table(), kind.rowId()))
                .execute(values);
    }

    /** In order, behind one; null is before all. */
    Uni<List<Root.Head>> heads(Held held, int root, Root.@Nullable Head after, int most) {
        UUID ticketId = after == null ? new UUID(0, 0) : after.ticketId();
        return held.connection()
                .preparedQuery(HEAD_PAGE)
                .execute(Tuple.of(root, after == null ? "" : after.chain(), ticketId, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Root.Head(
                                row.getString("chain"),
                                row.getUUID("ticket_id"),
                                row.getInteger("position"),
                                row.getBuffer("link").getDelegate()))
                        .toList());
    }

    Uni<Void> add(Held held, Root root, RootKey key, Buffer signature) {
        return held.connection()
                .preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addInteger(root.number())
                        .addLocalDate(root.day())
                        .addOffsetDateTime(root.madeAt().atOffset(ZoneOffset.UTC))
                        .addLong(root.historyThrough())
                        .addLong(root.disclosureThrough())
                        .addInteger(root.heads())
                        .addValue(root.headsDigest())
                        .addValue(root.previous())
                        .addValue(root.digest())
                        .addInteger(key.id())
                        .addValue(signature))
                .replaceWithVoid();
    }

    /** The key under that version of the master key; null if there is none yet. */
    Uni<@Nullable RootKey> key(Held held, int version) {
        return held.connection()
                .preparedQuery("select id as key_id, version, public_key, sealed from audit_key where id = $1")
                .execute(Tuple.of(version))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? key(found.next()) : null;
                });
    }

    Uni<RootKey> add(Held held, RootKey key) {
        return held.connection()
                .preparedQuery("insert into audit_key (id, version, public_key, sealed) values ($1, $2, $3, $4)")
                .execute(Tuple.of(key.id(), key.version(), key.publicKey(), key.sealed()))
                .replaceWith(key);
    }

    private static @Nullable Stored first(RowSet<Row> rows) {
        List<Stored> all = all(rows);
        return all.isEmpty() ? null : all.get(0);
    }

    private static List<Stored> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RootRows::stored)
                .toList();
    }

    private static Stored stored(Row row) {
        Root root = new Root(
                row.getInteger("number"),
                row.getLocalDate("day"),
                row.getOffsetDateTime("made_at").toInstant(),
                row.getLong("history_through"),
                row.getLong("disclosure_through"),
                row.getInteger("heads"),
                row.getBuffer("heads_digest").getDelegate(),
                row.getBuffer("previous").getDelegate());
        return new Stored(
                root,
                row.getBuffer("digest").getDelegate(),
                row.getBuffer("sealed") == null ? null : key(row),
                row.getBuffer("signature").getDelegate());
    }

    private static RootKey key(Row row) {
        return new RootKey(
                row.getInteger("key_id"),
                row.getInteger("version"),
                row.getBuffer("public_key").getDelegate(),
                row.getBuffer("sealed").getDelegate());
    }
}
