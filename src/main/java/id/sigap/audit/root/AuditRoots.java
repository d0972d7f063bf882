package id.sigap.audit.root;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Shows the daily roots, to be copied elsewhere; to admins alone. */
@UseCase
public class AuditRoots {

    private static final int LONGEST = 100;

    private final RootRows rows;

    AuditRoots(RootRows rows) {
        this.rows = rows;
    }

    /**
     * Latest first.
     *
     * @param before only those with a lower number; null for the latest
     * @throws Problem (in the Uni) FORBIDDEN or FIRST_OUT_OF_RANGE
     */
    public Uni<RootPageView> list(Viewer viewer, int first, @Nullable Integer before) {
        return Uni.createFrom().deferred(() -> {
            if (!viewer.has(Role.ADMIN)) {
                throw new Problem(ProblemCode.FORBIDDEN);
            }
            if (first < 1 || first > LONGEST) {
                throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
            }
            return rows.before(before == null ? Integer.MAX_VALUE : before, first)
                    .map(found -> new RootPageView(found.stream()
                            .map(stored -> new RootPageView.Entry(
                                    stored.root().number(),
                                    stored.root().day(),
                                    stored.root().madeAt(),
                                    stored.root().heads(),
                                    stored.line()))
                            .toList()));
        });
    }
}
