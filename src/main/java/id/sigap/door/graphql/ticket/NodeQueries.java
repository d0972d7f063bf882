package id.sigap.door.graphql.ticket;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.CallLimits;
import id.sigap.door.graphql.GlobalId;
import id.sigap.door.graphql.ListSize;
import id.sigap.door.graphql.NodeType;
import id.sigap.door.graphql.reference.AreaType;
import id.sigap.door.graphql.reference.CategoryType;
import id.sigap.door.graphql.reference.ChannelType;
import id.sigap.door.graphql.reference.UnitType;
import id.sigap.identity.CurrentViewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.TicketQuery.TrailPart;
import id.sigap.ticket.reading.TicketReader;
import io.smallrye.graphql.api.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Whatever has an id, by its id: as caches of clients ask for what they hold. A report is looked up as by its number. */
@GraphQLApi
public class NodeQueries {

    static final int MOST = 50;

    private final CurrentViewer viewer;
    private final CallLimits limits;
    private final TicketReader reader;
    private final ReferenceData reference;

    NodeQueries(CurrentViewer viewer, CallLimits limits, TicketReader reader, ReferenceData reference) {
        this.viewer = viewer;
        this.limits = limits;
        this.reader = reader;
        this.reference = reference;
    }

    /** Something that is looked for. Of a kind that is no node there is none. */
    private record Sought(GlobalId.Kind kind, String id, String field) {

        static Sought of(String id, String field) {
            GlobalId.Kind kind = GlobalId.kindOf(id, field);
            return switch (kind) {
                case TICKET, UNIT, AREA, CATEGORY, CHANNEL -> new Sought(kind, id, field);
                case COMMENT, PHOTO_GRANT -> throw new Problem(ProblemCode.ID_INVALID, field);
            };
        }

        boolean isReport() {
            return kind == GlobalId.Kind.TICKET;
        }

        /** Null of anything else. */
        @Nullable
        UUID report() {
            return isReport() ? GlobalId.parse(kind, id, field) : null;
        }

        /** What everybody may know, by its code. */
        NodeType known(ReferenceBook book) {
            String code = GlobalId.codeIn(id);
            NodeType found =
                    switch (kind) {
                        case UNIT -> UnitType.of(code, book);
                        case AREA -> AreaType.of(code, book);
                        case CATEGORY -> CategoryType.of(code, book);
                        case CHANNEL -> ChannelType.of(code, book);
                        case TICKET, COMMENT, PHOTO_GRANT -> throw new IllegalStateException("not known by a code");
                    };
            if (found == null) {
                throw new Problem(ProblemCode.NOT_FOUND);
            }
            return found;
        }
    }

    @Query
    @Description(
            "What has this id: a report, unit, area, category or channel. A report that does not exist, or that you may"
                    + " not see, is NOT_FOUND, as with ticket; that a private one is opened is recorded.")
    public Uni<NodeType> node(@Name("id") @Id @NonNull @Description("Its id.") String id, Context context) {
        Viewer who = viewer.get();
        Sought sought = Sought.of(id, "id");
        count(who, List.of(sought));
        return found(who, sought, Selected.of(context).trail(""));
    }

    @Query
    @ListSize(assumedSize = MOST)
    @Description(
            "The same of several at once, in the order of their ids; null in the place of what node calls NOT_FOUND.")
    public Uni<List<@Nullable NodeType>> nodes(
            @Name("ids") @Id @NonNull @Description("Their ids, 50 at most.") List<@NonNull String> ids,
            Context context) {
        if (ids.size() > MOST) {
            throw new Problem(ProblemCode.IDS_TOO_MANY, "ids", MOST);
        }
        Viewer who = viewer.get();
        List<Sought> all = ids.stream().map(id -> Sought.of(id, "ids")).toList();
        count(who, all);
        TrailPart part = Selected.of(context).trail("");
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(sought -> foundOrNot(who, sought, part))
                .collect()
                .asList()
                .map(found -> found.stream().map(one -> one.orElse(null)).toList());
    }

    /** Each report that is looked for is one look-up, whether it is there or not. */
    private void count(Viewer who, List<Sought> all) {
        all.stream().filter(Sought::isReport).forEach(each -> limits.lookUp(who));
    }

    private Uni<Optional<NodeType>> foundOrNot(Viewer who, Sought sought, TrailPart part) {
        return found(who, sought, part)
                .map(Optional::of)
                .onFailure(failure -> failure instanceof Problem problem && problem.code() == ProblemCode.NOT_FOUND)
                .recoverWithItem(Optional.empty());
    }

    private Uni<NodeType> found(Viewer who, Sought sought, TrailPart part) {
        UUID report = sought.report();
        return report != null
                ? reader.byId(who, report, part).map(view -> new TicketType(view, reference.book()))
                : Uni.createFrom().item(() -> sought.known(reference.book()));
    }
}
