package id.sigap.ticket.photos;

import id.sigap.ticket.report.PhotoKind;
import id.sigap.ticket.report.Ticket;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Photos, without their bytes. Only inside a unit of work. */
@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    /** This person's, or nobody's, and of no report yet. */
    private static final String FREE =
            " where p.id in (:ids) and p.ticketId is null and (p.uploaderKey is null or p.uploaderKey = :uploader)";

    /** A photo and the report it is attached to, if it is. */
    record Found(Photo photo, @Nullable Ticket ticket) {}

    /** Null if there is none. One statement whether or not it is attached, so that the time it takes tells nothing. */
    Uni<@Nullable Found> findWithTicket(UUID id) {
        return getSession()
                .chain(session -> session.createSelectionQuery(
                                "select p, t from Photo p left join Ticket t on t.id = p.ticketId where p.id = :id",
                                Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : new Found((Photo) row[0], (Ticket) row[1]));
    }

    /**
     * Takes all that are this person's, or nobody's, and still free: in one statement, so that no photo is taken twice. Who
     * uploaded a reporter's photo is of no use from then on: whose the report is, and whether that is known, the report says.
     */
    Uni<Integer> attach(List<UUID> ids, @Nullable String uploaderKey, Slot slot) {
        String forgotten = slot.kind().isReporters() ? ", p.uploaderKey = null" : "";
        return getSession().chain(session -> session.createMutationQuery(
                        "update Photo p set p.ticketId = :ticket, p.position = :position, p.kind = :kind,"
                                + " p.writtenPrivately = :privately" + forgotten
                                + FREE)
                .setParameter("ticket", slot.ticketId())
                .setParameter("position", slot.position())
                .setParameter("kind", slot.kind())
                .setParameter("privately", slot.writtenPrivately())
                .setParameter("ids", ids)
                .setParameter("uploader", uploaderKey == null ? "" : uploaderKey)
                .executeUpdate());
    }

    /** How many of these are there to be taken by this person. */
    Uni<Long> free(List<UUID> ids, @Nullable String uploaderKey) {
        return getSession()
                .chain(session -> session.createSelectionQuery("select count(*) from Photo p" + FREE, Long.class)
                        .setParameter("ids", ids)
                        .setParameter("uploader", uploaderKey == null ? "" : uploaderKey)
                        .getSingleResult());
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
