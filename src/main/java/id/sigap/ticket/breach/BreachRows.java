package id.sigap.ticket.breach;

import id.sigap.ticket.breach.Searched.Contact;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads whose data a breach is of, and which lists left as files meanwhile. */
@ApplicationScoped
class BreachRows {

    private static final String REPORT = "t.id, t.number, t.anonymous, t.owner_key is not null as signed_in,"
            + " t.erased_at is not null as erased, i.key_version, i.sealed, s.secret";

    private static final String SEALED = " left join reporter_identity i on i.ticket_id = t.id"
            + " left join identity_secret s on s.ticket_id = t.id";

    private static final String SHOWN = "select l.shown, " + REPORT
            + " from (select ticket_id, array_agg(distinct field order by field) as shown from disclosure"
            + " where viewer_key = coalesce($1::text, viewer_key) and at >= $2 and at < $3 and ticket_id > $4"
            + " group by ticket_id order by ticket_id limit $5) l join ticket t on t.id = l.ticket_id" + SEALED
            + " order by t.id";

    private static final String NAMED = "select '{}'::text[] as shown, " + REPORT + " from ticket t" + SEALED
            + " where t.number = any($1) and t.id > $2 order by t.id limit $3";

    private static final String EXPORTS = "select r.at, r.person_key, r.roles, r.unit_code, r.listing, r.filter,"
            + " r.format, r.reason, e.row_count, e.outcome from export_log r left join export_log e on e.begun = r.position"
            + " where r.begun is null and r.person_key = coalesce($1::text, r.person_key) and r.at >= $2 and r.at < $3"
            + " order by r.at, r.position";

    private static final OffsetDateTime EVER = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(2999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Pool pool;

    BreachRows(Pool pool) {
        this.pool = pool;
    }

    /** A report as read; its contact is sealed. */
    record Stored(
            UUID id,
            String number,
            Set<String> shown,
            boolean anonymous,
            boolean signedIn,
            boolean erased,
            @Nullable Contact contact) {

        static final Stored BEFORE_ALL = new Stored(new UUID(0, 0), "", Set.of(), false, false, false, null);
    }

    /** Those that were shown, by the log of disclosures. */
    Uni<List<Stored>> shown(BreachScope scope, UUID after, int most) {
        return pool.preparedQuery(SHOWN)
                .mapping(BreachRows::stored)
                .execute(Tuple.of(scope.viewer(), from(scope.from()), before(scope.before()), after, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    /** Those of these numbers, shown or not. */
    Uni<List<Stored>> named(BreachScope scope, UUID after, int most) {
        return pool.preparedQuery(NAMED)
                .mapping(BreachRows::stored)
                .execute(Tuple.of(scope.numbers().toArray(String[]::new), after, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    Uni<List<TakenAway>> exports(BreachScope scope) {
        return pool.preparedQuery(EXPORTS)
                .mapping(BreachRows::takenAway)
                .execute(Tuple.of(scope.viewer(), from(scope.from()), before(scope.before())))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private static OffsetDateTime from(@Nullable Instant instant) {
        return instant == null ? EVER : instant.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime before(@Nullable Instant instant) {
        return instant == null ? ALWAYS : instant.atOffset(ZoneOffset.UTC);
    }

    private static Stored stored(Row row) {
        Buffer sealed = row.getBuffer("sealed");
        Buffer secret = row.getBuffer("secret");
        return new Stored(
                row.getUUID("id"),
                row.getString("number"),
                Set.of(row.getArrayOfStrings("shown")),
                row.getBoolean("anonymous"),
                row.getBoolean("signed_in"),
                row.getBoolean("erased"),
                sealed == null || secret == null ? null : new Contact(row.getInteger("key_version"), sealed, secret));
    }

    private static TakenAway takenAway(Row row) {
        return new TakenAway(
                row.getOffsetDateTime("at").toInstant(),
                row.getString("person_key"),
                row.getString("roles"),
                row.getString("unit_code"),
                row.getString("listing"),
                row.getString("filter"),
                row.getString("format"),
                row.getString("reason"),
                row.getInteger("row_count"),
                row.getString("outcome"));
    }
}
