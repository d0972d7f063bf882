package id.sigap.ticket.photos;

import id.sigap.photo.likeness.Capture;
import id.sigap.photo.likeness.Likeness;
import id.sigap.platform.NamedColumns;
import id.sigap.platform.act.Transaction;
import id.sigap.ticket.PhotoKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Photos that wait to be judged, and those they are compared with. Only inside a unit of work. */
@ApplicationScoped
class EvidenceRows {

    private static final String TAKEN = " from photo_likeness l join photo p on p.id = l.photo_id"
            + " join ticket t on t.id = p.ticket_id where not l.judged";

    private static final String BATCH =
            "select l.photo_id" + TAKEN + " and l.photo_id > $1 order by l.photo_id limit $2";

    private static final String ONE =
            "select l.photo_id, l.content, l.marks, l.taken_on, l.taken_near, p.kind, p.ticket_id,"
                    + " p.position, p.uploaded_at, t.submitted_at, t.latitude, t.longitude" + TAKEN
                    + " and l.photo_id = $1 for no key update of l";

    /** The same photo, those that share a key with it, and all of the same report, but for those of the same step. */
    private static final String EARLIER = """
            select p.ticket_id, l.content = $2 as same, l.marks
            from photo_likeness l join photo p on p.id = l.photo_id
            where l.photo_id in (
                (select photo_id from photo_likeness where content = $2 and keys is not null limit $5)
                union all (select photo_id from photo_likeness where keys && $3 limit $5)
                union all (select id from photo where ticket_id = $1))
              and (p.ticket_id <> $1 or p.position <> $4)""";

    private static final String JUDGED = "update photo_likeness set judged = true, taken_on = null, taken_near = null,"
            + " keys = $2, reasons = $3, earlier_ticket = $4 where photo_id = $1";

    /** A crowd of keys that many share is not looked through: what is found among so many is found. */
    private static final int MOST = 5_000;

    EvidenceRows() {}

    Uni<List<UUID>> batch(UUID after, int most) {
        return Transaction.current()
                .ask(BATCH, Tuple.of(after, most))
                .map(rows -> stream(rows).map(row -> row.getUUID("photo_id")).toList());
    }

    /** Null if it has been judged meanwhile. */
    Uni<@Nullable WaitingPhoto> waiting(UUID photo) {
        return Transaction.current()
                .ask(ONE, Tuple.of(photo))
                .map(rows -> stream(rows).map(EvidenceRows::waiting).findFirst().orElse(null));
    }

    Uni<List<EarlierPhoto>> earlier(WaitingPhoto photo) {
        Tuple arguments = Tuple.tuple()
                .addUUID(photo.ticket())
                .addValue(Buffer.buffer(photo.content()))
                .addArrayOfInteger(photo.likeness().sought())
                .addInteger(photo.position())
                .addInteger(MOST);
        return Transaction.current().ask(EARLIER, arguments).map(rows -> stream(rows)
                .map(row -> new EarlierPhoto(row.getUUID("ticket_id"), row.getBoolean("same"), likeness(row)))
                .toList());
    }

    /** Others are compared with photos of work and visits from then on; of the reporter's it is only remembered how they look. */
    void judged(WaitingPhoto photo, Verdict verdict) {
        Tuple arguments = Tuple.tuple()
                .addUUID(photo.photo())
                .addArrayOfInteger(
                        photo.kind().isReporters() ? null : photo.likeness().keys())
                .addArrayOfString(verdict.reasons().stream().map(Enum::name).toArray(String[]::new))
                .addUUID(verdict.earlier());
        Transaction.current().tell(JUDGED, arguments);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(NamedColumns.of(rows).spliterator(), false);
    }

    private static WaitingPhoto waiting(Row row) {
        Double latitude = row.getDouble("latitude");
        Double longitude = row.getDouble("longitude");
        return new WaitingPhoto(
                row.getUUID("photo_id"),
                PhotoKind.valueOf(row.getString("kind")),
                row.getUUID("ticket_id"),
                row.getInteger("position"),
                row.getBuffer("content").getBytes(),
                likeness(row),
                bytes(row, "taken_on"),
                bytes(row, "taken_near"),
                row.getOffsetDateTime("submitted_at").toInstant(),
                row.getOffsetDateTime("uploaded_at").toInstant(),
                latitude == null || longitude == null ? null : Capture.Cell.of(latitude, longitude));
    }

    private static Likeness likeness(Row row) {
        return Likeness.of(row.getBuffer("marks").getBytes());
    }

    private static byte @Nullable [] bytes(Row row, String column) {
        return row.getValue(column) == null ? null : row.getBuffer(column).getBytes();
    }
}
