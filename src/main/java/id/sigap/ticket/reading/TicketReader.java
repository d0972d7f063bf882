package id.sigap.ticket.reading;

import id.sigap.access.ProtectedValue;
import id.sigap.access.RowScope;
import id.sigap.access.TicketField;
import id.sigap.access.Viewer;
import id.sigap.access.VisibilityPolicy;
import id.sigap.audit.DisclosureLog;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.TicketPageView;
import id.sigap.ticket.TicketQuery;
import id.sigap.ticket.TicketQuery.TicketFacet;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.finding.FilterCodes;
import id.sigap.ticket.report.Ticket;
import id.sigap.ticket.report.TicketRow;
import id.sigap.ticket.sealing.Contacts;
import id.sigap.ticket.sealing.CursorList;
import id.sigap.ticket.sealing.Cursors;
import id.sigap.ticket.sealing.IdentityRepository;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads reports for viewers: one by its number or id, lists, and the reporter's identity on request. */
@UseCase
public class TicketReader {

    private final UnitOfWork unitOfWork;
    private final TicketRows rows;
    private final FacetRows facets;
    private final IdentityRepository identities;
    private final TicketAccess access;
    private final TrailRows trails;
    private final ViewMaker views;
    private final Cursors cursors;
    private final Contacts contacts;
    private final DisclosureLog disclosures;
    private final OpeningLog openings;
    private final ReferenceData reference;
    private final Clock clock;

    TicketReader(
            UnitOfWork unitOfWork,
            TicketRows rows,
            FacetRows facets,
            IdentityRepository identities,
            TicketAccess access,
            TrailRows trails,
            ViewMaker views,
            Cursors cursors,
            Contacts contacts,
            DisclosureLog disclosures,
            OpeningLog openings,
            ReferenceData reference,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.facets = facets;
        this.identities = identities;
        this.access = access;
        this.trails = trails;
        this.views = views;
        this.cursors = cursors;
        this.contacts = contacts;
        this.disclosures = disclosures;
        this.openings = openings;
        this.reference = reference;
        this.clock = clock;
    }

    /**
     * The report of a typed number. "None", "private" and "not yours" are one answer. That a private one is opened by anybody
     * but its reporter is recorded first; if that fails, so does the reading.
     *
     * @param part what is wanted of its trail; staff are shown what they are granted, so of a grant they read in any case
     * @throws Problem (in the Uni) NUMBER_MALFORMED, NUMBER_MISTYPED, NOT_FOUND or RATE_LIMITED
     */
    public Uni<TicketView> byNumber(Viewer viewer, String number, @Nullable GivenPin pin, TrailPart part) {
        return opened(viewer, new TicketRef(null, number, pin), part);
    }

    /**
     * The same by its id.
     *
     * @throws Problem (in the Uni) NOT_FOUND
     */
    public Uni<TicketView> byId(Viewer viewer, UUID id, TrailPart part) {
        return opened(viewer, new TicketRef(id, null, null), part);
    }

    private Uni<TicketView> opened(Viewer viewer, TicketRef ref, TrailPart part) {
        TrailPart read = viewer.worksHere() ? TrailPart.WHOLE : part;
        return access.look(viewer, ref, read).chain(seen -> {
            TicketRow row = seen.row();
            return openings.record(viewer, row.id(), row.facts(seen.pinProven()), OpeningLog.OPENED)
                    .replaceWith(() -> views.of(row, seen.trail(), viewer, seen.pinProven()));
        });
    }

    /**
     * A page of a list. Who asks decides which rows there are; that is part of the statement.
     *
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE, CURSOR_INVALID or what {@link FilterCodes} refuses
     */
    public Uni<TicketPageView> list(Viewer viewer, TicketQuery query) {
        return Uni.createFrom().deferred(() -> {
            RowScope scope = ListRights.check(viewer, query);
            TicketQuery inFull = query.filteredBy(FilterCodes.known(query.filter(), reference.book()));
            CursorList list = ListStart.list(viewer, query);
            ListStart start = start(query, list);
            return rows.page(new TicketListSql(inFull, scope, start, viewer))
                    .chain(page -> trails(query, page).map(found -> page(list, query, start, page, found)));
        });
    }

    /**
     * How many reports of a list that staff work by have something in common, the most frequent first. What the list has not
     * is not counted; nor is what has no such value.
     *
     * @throws Problem (in the Uni) as {@link #list}
     */
    public Uni<TicketPageView.@Nullable FacetView> facet(Viewer viewer, TicketQuery query, TicketFacet by, int first) {
        return Uni.createFrom().deferred(() -> {
            ListRights.checkFirst(first);
            RowScope scope = ListRights.checkFacet(viewer, query, by);
            TicketQuery inFull = query.filteredBy(FilterCodes.known(query.filter(), reference.book()));
            boolean bandsAsked = !query.filter().urgencies().isEmpty();
            ListStart start = start(query, ListStart.list(viewer, query));
            ListCondition condition = new ListCondition(inFull, scope, start.today(), viewer);
            return facets.counts(condition, by, bandsAsked, start.bandDay(), first);
        });
    }

    /**
     * Who reported it: recorded first, then read. If it cannot be recorded, it is not read.
     *
     * @throws Problem (in the Uni) REASON_MISSING, NOT_FOUND or FORBIDDEN
     */
    public Uni<DisclosureView> discloseReporter(Viewer viewer, UUID ticketId, String reason) {
        return Uni.createFrom().deferred(() -> {
            String why = Texts.reason(reason, Texts.REASON, "reason");
            return unitOfWork.transaction(() -> access.open(viewer, ticketId, false)
                    .invoke(opened -> requireReporterRight(viewer, opened.ticket()))
                    .call(opened -> disclosures.record(viewer, ticketId, ProtectedValue.REPORTER, why))
                    .chain(opened -> identities
                            .getSealed(ticketId)
                            .map(found -> contacts.open(
                                    opened.ticket().ownership().isAnonymous(), found.identity(), found.secret()))));
        });
    }

    private static void requireReporterRight(Viewer viewer, Ticket ticket) {
        if (!VisibilityPolicy.shown(viewer, ticket.facts(false)).contains(TicketField.REPORTER)) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
    }

    private Uni<Map<UUID, Trail>> trails(TicketQuery query, TicketRows.Page page) {
        if (page.rows().isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return switch (query.trail()) {
            case NONE -> Uni.createFrom().item(Map.of());
            // To outsiders a step of a private past is a status alone, or nothing: then an earlier one is the latest.
            case LATEST -> page.withLatest() ? Uni.createFrom().item(page.latest()) : trails.stepsOf(page.rows());
            case STEPS -> trails.stepsOf(page.rows());
            case WHOLE -> trails.of(page.rows());
        };
    }

    private ListStart start(TicketQuery query, CursorList list) {
        return query.after() == null
                ? ListStart.first(today())
                : ListStart.behind(cursors.open(list, query.after()), query, today());
    }

    private TicketPageView page(
            CursorList list, TicketQuery query, ListStart start, TicketRows.Page page, Map<UUID, Trail> found) {
        boolean hasNext = page.entries().size() > query.first();
        List<TicketPageView.Entry> entries = page.entries().stream()
                .limit(query.first())
                .map(entry -> new TicketPageView.Entry(
                        views.inList(entry.row(), found.getOrDefault(entry.row().id(), Trail.NOT_READ), list.viewer()),
                        () -> cursors.seal(list, start.place(entry.sortedBy(), query))))
                .toList();
        return new TicketPageView(entries, hasNext, query.after() != null, page.total());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
