package id.sigap.audit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Appends only; the database refuses anything else. Inside a unit of work. */
@ApplicationScoped
class DisclosureRepository implements PanacheRepositoryBase<DisclosureEnd, UUID> {

    /**
     * Makes room for one entry: whoever comes next for the same report waits. Also for a report that has no entry yet.
     *
     * <p>The report is locked before its log, as it is by who changes it and then records that: each would else hold what the
     * other waits for. It has to be locked at all because the entry refers to it.
     */
    private static final String NEXT = """
            with report as (select id from ticket where id = :ticket for key share)
            insert into disclosure_end as e (ticket_id, position) select id, 1 from report
            on conflict (ticket_id) do update set position = e.position + 1
            returning ticket_id, position, link""";

    private static final String APPEND = """
            with behind as (update disclosure_end set link = :link where ticket_id = :ticket)
            insert into disclosure (ticket_id, position, field, viewer_key, roles, unit_code, reason, at, link)
            values (:ticket, :position, :field, :viewer, :roles, :unit, :reason, :at, :link)""";

    /** Where the next entry of the report's log stands. Detached: what was read once must not be taken for what is now. */
    Uni<DisclosureEnd> next(UUID ticketId) {
        return getSession().chain(session -> session.createNativeQuery(NEXT, DisclosureEnd.class)
                .setParameter("ticket", ticketId)
                .getSingleResult()
                .invoke(session::detach));
    }

    Uni<Void> append(Disclosure entry, int position, byte[] link) {
        return getSession().chain(session -> session.createNativeQuery(APPEND)
                .setParameter("ticket", entry.ticketId())
                .setParameter("position", position)
                .setParameter("field", entry.value().name())
                .setParameter("viewer", entry.viewerKey())
                .setParameter("roles", entry.roles())
                .setParameter("unit", entry.unitCode())
                .setParameter("reason", entry.reason())
                .setParameter("at", entry.at())
                .setParameter("link", link)
                .executeUpdate()
                .replaceWithVoid());
    }
}
