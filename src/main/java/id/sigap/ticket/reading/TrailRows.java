package id.sigap.ticket.reading;

import id.sigap.access.TicketField;
import id.sigap.platform.NamedColumns;
import id.sigap.platform.act.Transaction;
import id.sigap.platform.traffic.Lanes;
import id.sigap.ticket.IdentityDisclosureView;
import id.sigap.ticket.PhotoKind;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.answers.StoredAnswers;
import id.sigap.ticket.report.Step;
import id.sigap.ticket.report.TicketRow;
import id.sigap.workflow.Action;
import id.sigap.workflow.CloserLookReason;
import id.sigap.workflow.RejectionReason;
import id.sigap.workflow.Status;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the steps, comments, photos, closer looks, answers, disclosures and grants of reports: one statement, however many reports there are. */
@ApplicationScoped
public class TrailRows {

    /** The words of a submission are the report's description; they are no note. */
    private static final String STEPS = """
            select 'STEP' as kind, h.ticket_id, h.position::bigint as place, null::uuid as part_id, h.action, h.field,
                   h.status as step_status, h.written_privately, h.actor_unit, h.on_behalf, h.to_unit, h.reason_code,
                   h.progress as step_progress,
                   case when h.action <> 'SUBMIT' then x.body end as body, x.officer, h.old_due_on, h.new_due_on, h.at,
                   null::int as width, null::int as height, h.actor_key, null::text as granter, null::boolean as ended
            from history_entry h left join history_text x on x.ticket_id = h.ticket_id and x.position = h.position""";

    /** Comments are shown as such. */
    private static final String NO_COMMENT = " and h.action <> 'COMMENT'";

    private static final String ALL_STEPS = STEPS + " where h.ticket_id %1$s" + NO_COMMENT;

    private static final String WHOLE = ALL_STEPS + """

            union all
            select 'COMMENT', ticket_id, running_id, id, null, null, null,
                   written_privately, null, null, null, null, null,
                   body, null, null, null, written_at, null, null, null, null, null
            from ticket_comment where ticket_id %1$s
            union all
            select 'MERGED_COMMENT', merged_into, running_id, id, null, null, null,
                   written_privately, null, null, null, null, null,
                   body, null, null, null, written_at, null, null, null, null, null
            from ticket_comment where merged_into %1$s
            union all
            select kind, ticket_id, position, id, null, null, null,
                   written_privately, null, null, null, null, null,
                   null, null, null, null, null, width, height, null, null, null
            from photo where ticket_id %1$s
            union all
            select 'CLOSER_LOOK', p.ticket_id, p.position, p.id, null, null, null,
                   null, null, null, null, null, null,
                   array_to_string(l.reasons, ' '), e.number, null, null, null, null, null, null, null, null
            from photo p join photo_likeness l on l.photo_id = p.id left join ticket e on e.id = l.earlier_ticket
            where p.ticket_id %1$s and l.reasons <> '{}'
            union all
            select 'ANSWERS', a.ticket_id, a.position, null, null, null, null,
                   null, null, null, null, null, a.question_version,
                   a.chosen, w.body, null, null, null, null, null, a.category_code, null, null
            from answer_sheet a left join answer_words w on w.ticket_id = a.ticket_id where a.ticket_id %1$s
            union all
            select 'DISCLOSURE', ticket_id, id, null, null, null, null,
                   null, null, null, null, null, null,
                   roles, null, null, null, at, null, null, null, null, null
            from disclosure where ticket_id %1$s and field = 'REPORTER'
            union all
            select 'GRANT', g.ticket_id, g.position, g.id, null, null, null,
                   null, g.officer_unit, null, null, null, null,
                   x.body, n.name, null, null, g.until, null, null, g.officer_key, x.officer, g.ended
            from photo_grant_state g
              left join photo_grantee n on n.grant_id = g.id
              left join history_text x on x.ticket_id = g.ticket_id and x.position = g.position
            where g.ticket_id %1$s""";

    private static final String IN_ORDER = " order by place, part_id";

    /** Not as one of several: for a list of one, the server would plan anew each time. */
    private static final String OF_ONE = WHOLE.formatted("= $1") + IN_ORDER;

    private static final String STEPS_OF_ONE = ALL_STEPS.formatted("= $1") + IN_ORDER;

    private static final String OF_SEVERAL = WHOLE.formatted("= any($1)") + IN_ORDER;

    private static final String STEPS_OF_SEVERAL = ALL_STEPS.formatted("= any($1)") + IN_ORDER;

    /** Of the report {@code t} that a statement reads: as of the same moment, and without another trip. */
    static final String STEPS_OF_ROW = ALL_STEPS.formatted("= t.id");

    static final String WHOLE_OF_ROW = WHOLE.formatted("= t.id");

    /**
     * Of the report {@code t} its steps from the latest one on that everybody with the report in hand sees: the latest for a
     * viewer is among them, unless steps of a private past are hidden.
     */
    static final String LATEST_OF_ROW = STEPS_OF_ROW + " and h.position >= t.moved_position";

    private final Pool pool;
    private final Lanes lanes;
    private final ZoneId zone;

    TrailRows(Pool pool, Lanes lanes, Clock clock) {
        this.pool = pool;
        this.lanes = lanes;
        this.zone = clock.getZone();
    }

    public Uni<Map<UUID, Trail>> of(List<TicketRow> tickets) {
        return read(OF_SEVERAL, Tuple.of(ids(tickets)));
    }

    /** Steps alone. */
    public Uni<Map<UUID, Trail>> stepsOf(List<TicketRow> tickets) {
        return read(STEPS_OF_SEVERAL, Tuple.of(ids(tickets)));
    }

    public Uni<Trail> of(UUID ticketId) {
        return read(OF_ONE, Tuple.of(ticketId)).map(trails -> trails.getOrDefault(ticketId, Trail.NOT_READ));
    }

    /** As a change leaves it: read behind that, in its unit of work, and there when that has ended. */
    public Uni<Trail> left(UUID ticketId, TrailPart part) {
        if (part == TrailPart.NONE) {
            return Uni.createFrom().item(Trail.NOT_READ);
        }
        String statement = part == TrailPart.WHOLE ? OF_ONE : STEPS_OF_ONE;
        return Transaction.current().askAtTheEnd(statement, Tuple.of(ticketId)).map(rows -> trails(rows)
                .getOrDefault(ticketId, Trail.NOT_READ));
    }

    /** The same of several: one statement, without those of which there is nothing. */
    public Uni<Map<UUID, Trail>> left(Collection<UUID> ticketIds, TrailPart part) {
        if (part == TrailPart.NONE || ticketIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String statement = part == TrailPart.WHOLE ? OF_SEVERAL : STEPS_OF_SEVERAL;
        return Transaction.current()
                .askAtTheEnd(statement, Tuple.of(ticketIds.toArray(UUID[]::new)))
                .map(this::trails);
    }

    private Uni<Map<UUID, Trail>> read(String statement, Tuple parameters) {
        return lanes.connected(() -> pool.preparedQuery(statement).execute(parameters))
                .map(this::trails);
    }

    private static UUID[] ids(List<TicketRow> tickets) {
        return tickets.stream().map(TicketRow::id).toArray(UUID[]::new);
    }

    private Map<UUID, Trail> trails(RowSet<Row> rows) {
        Map<UUID, Trail> trails = new HashMap<>();
        for (Row row : NamedColumns.of(rows)) {
            add(row, trails.computeIfAbsent(row.getUUID("ticket_id"), id -> Trail.empty()));
        }
        return trails;
    }

    /** What stands in a row of one of the statements above; nothing if its report has nothing of what was asked for. */
    void add(Row row, Trail trail) {
        String kind = row.getString("kind");
        if (kind != null) {
            switch (kind) {
                case "STEP" -> trail.steps().add(step(row));
                case "COMMENT" -> trail.comments().add(comment(row, TicketField.COMMENTS));
                case "MERGED_COMMENT" -> trail.comments().add(comment(row, TicketField.MERGED_COMMENTS));
                case "DISCLOSURE" -> trail.disclosures().add(disclosure(row));
                case "CLOSER_LOOK" -> trail.closerLooks().add(closerLook(row));
                case "GRANT" -> trail.grants().add(grant(row));
                case "ANSWERS" -> trail.answers().add(answers(row));
                default -> trail.photos().add(photo(row));
            }
        }
    }

    private static Step step(Row row) {
        return new Step(
                row.getLong("place").intValue(),
                Action.valueOf(row.getString("action")),
                TicketField.valueOf(row.getString("field")),
                Status.valueOf(row.getString("step_status")),
                row.getBoolean("written_privately"),
                row.getString("actor_key"),
                row.getString("actor_unit"),
                row.getBoolean("on_behalf"),
                row.getString("to_unit"),
                reason(row.getString("reason_code")),
                row.getInteger("step_progress"),
                row.getString("body"),
                row.getString("officer"),
                row.getLocalDate("old_due_on"),
                row.getLocalDate("new_due_on"),
                row.getOffsetDateTime("at").toInstant());
    }

    private static @Nullable RejectionReason reason(@Nullable String code) {
        return code == null ? null : RejectionReason.valueOf(code);
    }

    private static Trail.Comment comment(Row row, TicketField field) {
        return new Trail.Comment(
                row.getUUID("part_id"),
                field,
                row.getString("body"),
                row.getBoolean("written_privately"),
                row.getOffsetDateTime("at").toInstant());
    }

    private IdentityDisclosureView disclosure(Row row) {
        Instant at = row.getOffsetDateTime("at").toInstant();
        return new IdentityDisclosureView(LocalDate.ofInstant(at, zone), OpeningLog.roles(row.getString("body")));
    }

    private static Trail.CloserLook closerLook(Row row) {
        String earlier = row.getString("officer");
        return new Trail.CloserLook(
                row.getUUID("part_id"),
                Arrays.stream(row.getString("body").split(" "))
                        .map(CloserLookReason::valueOf)
                        .toList(),
                earlier == null ? null : new TicketNumber(earlier).printed());
    }

    private static Trail.Grant grant(Row row) {
        return new Trail.Grant(
                row.getUUID("part_id"),
                row.getString("actor_key"),
                row.getString("officer"),
                row.getString("actor_unit"),
                row.getOffsetDateTime("at").toInstant(),
                row.getString("body"),
                row.getString("granter"),
                row.getBoolean("ended"));
    }

    private static StoredAnswers answers(Row row) {
        return new StoredAnswers(
                row.getString("actor_key"),
                row.getInteger("step_progress"),
                row.getString("body"),
                row.getString("officer"));
    }

    private static Trail.Picture photo(Row row) {
        PhotoKind kind = PhotoKind.valueOf(row.getString("kind"));
        return new Trail.Picture(
                row.getUUID("part_id"),
                row.getLong("place").intValue(),
                kind,
                row.getBoolean("written_privately") && !kind.isPublishedLater(),
                row.getInteger("width"),
                row.getInteger("height"));
    }
}
