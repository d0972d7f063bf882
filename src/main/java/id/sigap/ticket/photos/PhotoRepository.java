package id.sigap.ticket.photos;

import id.sigap.platform.act.EntityTable;
import id.sigap.platform.act.Transaction;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.report.Ticket;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Photos, without their bytes. Only inside a unit of work: what steps and viewers do in its transaction, the rest in a session. */
@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    private static final EntityTable<Photo> PHOTOS = EntityTable.of(Photo.class);
    private static final EntityTable<Ticket> TICKETS = EntityTable.of(Ticket.class);

    private static final String WITH_TICKET = "select " + PHOTOS.columns("p") + ", " + TICKETS.columns("t")
            + " from photo p left join ticket t on t.id = p.ticket_id where p.id = $1";

    private static final String ADD = """
            with added as (insert into photo (id, uploader_key, width, height, uploaded_at, upload_key)
              values ($1, $2, $3, $4, $5, $6)
              on conflict (upload_key) where upload_key is not null do nothing returning id)
            insert into photo_likeness (photo_id, content, marks, taken_on, taken_near)
            select id, $7, $8, $9, $10 from added""";

    private static final String SENT =
            "select p.id, l.content from photo p join photo_likeness l on l.photo_id = p.id where p.upload_key = $1";

    /** This person's, or nobody's, and of no report yet. */
    private static final String FREE =
            " where id = any($1) and ticket_id is null" + " and (uploader_key is null or uploader_key = $2)";

    /** A photo and the report it is attached to, if it is. */
    record Found(Photo photo, @Nullable Ticket ticket) {}

    /**
     * With how it looks.
     *
     * @return whether it was added: not where one was sent under that key meanwhile
     */
    Uni<Boolean> add(Upload upload) {
        PhotoLikeness likeness = upload.likeness();
        return Transaction.current()
                .ask(ADD, Tuple.from(new @Nullable Object[] {
                    upload.id(),
                    upload.uploaderKey(),
                    upload.width(),
                    upload.height(),
                    upload.at().atOffset(ZoneOffset.UTC),
                    bytes(upload.key()),
                    bytes(likeness.content()),
                    bytes(likeness.marks()),
                    bytes(likeness.takenOn()),
                    bytes(likeness.takenNear())
                }))
                .map(rows -> rows.rowCount() == 1);
    }

    private static @Nullable Buffer bytes(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    /**
     * A photo that came.
     *
     * @param key keyed hash of what its sender calls it
     */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
    record Upload(
            UUID id,
            @Nullable String uploaderKey,
            int width,
            int height,
            Instant at,
            PhotoLikeness likeness,
            byte @Nullable [] key) {}

    /** A photo that came under some key, and how it looks. */
    @SuppressWarnings("ArrayRecordComponent") // neither compared nor changed
    record Sent(UUID id, byte[] content) {}

    /** Null if there is none, or a report has it. */
    Uni<@Nullable Sent> sentBefore(byte[] key) {
        return Transaction.current().ask(SENT, Tuple.of(Buffer.buffer(key))).map(rows -> {
            Row row = rows.size() == 0 ? null : rows.iterator().next();
            return row == null
                    ? null
                    : new Sent(row.getUUID("id"), row.getBuffer("content").getBytes());
        });
    }

    /** Null if there is none. One statement whether or not it is attached, so that the time it takes tells nothing. */
    Uni<@Nullable Found> findWithTicket(UUID id) {
        return Transaction.current().ask(WITH_TICKET, Tuple.of(id)).map(rows -> {
            Row row = rows.size() == 0 ? null : rows.iterator().next();
            return row == null ? null : new Found(PHOTOS.read(row, 0), TICKETS.readIfThere(row, PHOTOS.width()));
        });
    }

    /**
     * Takes all that are this person's, or nobody's, and still free: in one statement, so that no photo is taken twice. Who
     * uploaded a reporter's photo is of no use from then on: whose the report is, and whether that is known, the report says;
     * nor is what the sender called it, who knows its id.
     */
    Uni<Integer> attach(List<UUID> ids, @Nullable String uploaderKey, Slot slot) {
        String forgotten = ", upload_key = null" + (slot.kind().isReporters() ? ", uploader_key = null" : "");
        return Transaction.current()
                .ask(
                        "update photo set ticket_id = $3, position = $4, kind = $5, written_privately = $6" + forgotten
                                + FREE,
                        ofThese(ids, uploaderKey)
                                .addUUID(slot.ticketId())
                                .addInteger(slot.position())
                                .addString(slot.kind().name())
                                .addBoolean(slot.writtenPrivately()))
                .map(SqlResult::rowCount);
    }

    /** How many of these are there to be taken by this person. */
    Uni<Long> free(List<UUID> ids, @Nullable String uploaderKey) {
        return Transaction.current()
                .ask("select count(*) from photo" + FREE, ofThese(ids, uploaderKey))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Tuple ofThese(List<UUID> ids, @Nullable String uploaderKey) {
        return Tuple.of(ids.toArray(UUID[]::new), uploaderKey == null ? "" : uploaderKey);
    }

    /** Where photos go. */
    record Slot(UUID ticketId, int position, PhotoKind kind, boolean writtenPrivately) {}

    /** When the oldest came of so many photos of this person that no report has taken since; null if there are not so many. */
    Uni<@Nullable Instant> unattachedOf(String uploaderKey, Instant since, int many) {
        return getSession().chain(session -> session.createSelectionQuery(
                        "select p.uploadedAt from Photo p where p.uploaderKey = :uploader and p.ticketId is null"
                                + " and p.uploadedAt > :since order by p.uploadedAt desc",
                        Instant.class)
                .setParameter("uploader", uploaderKey)
                .setParameter("since", since)
                .setFirstResult(many - 1)
                .setMaxResults(1)
                .getSingleResultOrNull());
    }

    /** Some that nobody attached have no row any more, but for their files; those that somebody just attaches are left. */
    Uni<Integer> discard(Instant before, int most) {
        return getSession().chain(session -> session.createNativeQuery("""
                        with old as materialized (
                          select id from photo where ticket_id is null and uploaded_at < :before
                          order by uploaded_at limit :most for update skip locked),
                        gone as (delete from photo p using old where p.id = old.id returning p.id)
                        insert into discarded_photo (id) select id from gone""")
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate());
    }

    /** One that is made to be seen instead of another photo; of how it looks nothing is kept, for it is compared with none. */
    Uni<Void> addMasked(UUID id, int width, int height, Instant at) {
        return Transaction.current()
                .ask(
                        "insert into photo (id, width, height, uploaded_at) values ($1, $2, $3, $4)",
                        Tuple.of(id, width, height, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** What was made to be seen instead of another photo has its place in a report now, and no row. */
    Uni<Integer> takeMasked(UUID id) {
        return Transaction.current()
                .ask("delete from photo where id = $1 and ticket_id is null", Tuple.of(id))
                .map(SqlResult::rowCount);
    }

    /** Nobody sees that one any more. */
    void discardMasked(UUID id) {
        Transaction.current().tell("insert into discarded_photo (id) values ($1)", Tuple.of(id));
    }

    /** Photos whose files are to be deleted, by id. */
    Uni<List<UUID>> discarded(UUID after, int most) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select id from discarded_photo where id > :after order by id limit :most", UUID.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList());
    }

    /** The files of that one are gone. */
    Uni<Integer> forget(UUID id) {
        return getSession().chain(session -> session.createNativeQuery("delete from discarded_photo where id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }
}
