package id.sigap.door.graphql.audit;

import id.sigap.audit.root.AuditRoots;
import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.ticket.AccessLogQuery;
import id.sigap.ticket.accesslog.AccessLog;
import id.sigap.ticket.accesslog.AuditCheck;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What admins look at to find a leak. */
@GraphQLApi
public class AuditQueries {

    private final CurrentViewer viewer;
    private final AccessLog accessLog;
    private final AuditCheck check;
    private final AuditRoots roots;
    private final ReferenceData reference;

    AuditQueries(
            CurrentViewer viewer, AccessLog accessLog, AuditCheck check, AuditRoots roots, ReferenceData reference) {
        this.viewer = viewer;
        this.accessLog = accessLog;
        this.check = check;
        this.roots = roots;
        this.reference = reference;
    }

    @Query
    @Description("Who was shown a reporter's identity, a private report or a photo of one; for admins.")
    public Uni<AccessLogConnection> accessLog(
            @Name("filter") @Description("Which entries to return.") @Nullable AccessLogFilterInput filter,
            @Name("first")
                    @DefaultValue(SharedDescriptions.DEFAULT_FIRST)
                    @Description(SharedDescriptions.FIRST)
                    @Nullable
                    Integer first,
            @Name("after") @Description(SharedDescriptions.AFTER) @Nullable String after) {
        AccessLogQuery query = new AccessLogQuery(AccessLogFilterInput.of(filter), Given.first(first), after);
        return accessLog.list(viewer.get(), query).map(page -> new AccessLogConnection(page, reference.book()));
    }

    @Query
    @Description("Checks one report's history and access log; for admins. The command verify-audit checks all reports.")
    public Uni<AuditCheckType> auditCheck(
            @Name("number") @NonNull @Description("Number of the report, as typed.") String number) {
        return check.check(viewer.get(), number).map(AuditCheckType::new);
    }

    @Query
    @Description("The signed daily roots, latest first; for admins, who keep their lines outside the system.")
    public Uni<List<@NonNull AuditRootType>> auditRoots(
            @Name("first") @DefaultValue(SharedDescriptions.DEFAULT_FIRST) @Description("How many, 1 to 100.") @Nullable
                    Integer first,
            @Name("before") @Description("Only roots with a number lower than this.") @Nullable Integer before) {
        return roots.list(viewer.get(), Given.first(first), before)
                .map(page -> page.roots().stream().map(AuditRootType::new).toList());
    }
}
