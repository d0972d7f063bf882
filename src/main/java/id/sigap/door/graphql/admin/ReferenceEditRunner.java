package id.sigap.door.graphql.admin;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.Given;
import id.sigap.door.graphql.change.Refusable;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.admin.EditRequest;
import id.sigap.reference.admin.EditView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What all mutations of reference data share: who asks, why, and whether it is to be done at once or only shown. */
@ApplicationScoped
public class ReferenceEditRunner {

    public static final String VERSION =
            "The referenceVersion you saw, or the version of an earlier answer: of a dry run, so that it is"
                    + " done only if it would still do the same. If anything was edited since, the answer is CONFLICT.";
    public static final String REASON = "Why; up to 2,000 characters. It is kept in the log.";
    public static final String DRY_RUN =
            "Whether to answer what would be done, and do nothing. Say false to have it done.";

    private final CurrentViewer viewer;

    ReferenceEditRunner(CurrentViewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Does the edit, or shows what it would do.
     *
     * @param edit the use case
     */
    public Uni<ReferenceEditPayload> edit(
            String version,
            String reason,
            @Nullable Boolean dryRun,
            BiFunction<Viewer, EditRequest, Uni<EditView>> edit) {
        Viewer who = viewer.get();
        EditRequest request = new EditRequest(
                version, reason, Given.or(dryRun, true), viewer.contact().name());
        return Refusable.of(
                () -> edit.apply(who, request).map(ReferenceEditPayload::of), ReferenceEditPayload::refused);
    }
}
