package id.sigap.reference.admin;

import id.sigap.access.AdminRights;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what was changed of reference data, by whom and why, and how often they were; for admins alone. */
@UseCase
public class ReferenceLog {

    private static final int LONGEST = 100;

    /** Longer than any: a day off has its day and its name. */
    private static final int LONGEST_CODE = 2 * Texts.NAME;

    private final ReferenceChangeRows rows;
    private final LogCursors cursors;
    private final ReferenceData reference;

    ReferenceLog(ReferenceChangeRows rows, LogCursors cursors, ReferenceData reference) {
        this.rows = rows;
        this.cursors = cursors;
        this.reference = reference;
    }

    /**
     * The version of the reference data that this instance answers by now: what an edit names. From whoever may not know that
     * days were moved and moved back it is kept.
     *
     * @throws Problem (in the Uni) FORBIDDEN
     */
    public Uni<ReferenceVersionView> version(Viewer viewer) {
        return Uni.createFrom().item(() -> {
            AdminRights.requireReferenceAdmin(viewer);
            return new ReferenceVersionView(Long.toString(reference.book().version()));
        });
    }

    /**
     * A page, latest first.
     *
     * @param kind only changes of this kind; null for all
     * @param code only changes of the row of this code; null for all
     * @throws Problem (in the Uni) FORBIDDEN, FIRST_OUT_OF_RANGE, TEXT_INVALID, TEXT_TOO_LONG or CURSOR_INVALID
     */
    public Uni<ReferenceLogView> list(
            Viewer viewer, @Nullable ReferenceKind kind, @Nullable String code, int first, @Nullable String after) {
        return Uni.createFrom().deferred(() -> {
            AdminRights.requireReferenceAdmin(viewer);
            if (first < 1 || first > LONGEST) {
                throw new Problem(ProblemCode.FIRST_OUT_OF_RANGE, "first");
            }
            String row = Texts.optional(code, LONGEST_CODE, "code");
            String list = LogCursors.list(viewer, kind, row);
            int below = after == null ? Integer.MAX_VALUE : cursors.open(list, after);
            return rows.page(below, kind, row, first + 1).map(found -> page(list, found, first, after != null));
        });
    }

    private ReferenceLogView page(String list, List<ReferenceChangeRows.Logged> found, int first, boolean hasPrevious) {
        return new ReferenceLogView(
                found.stream()
                        .limit(first)
                        .map(logged -> new ReferenceLogView.Entry(
                                logged.position(),
                                new EditView.Change(logged.kind(), logged.code(), logged.before(), logged.after()),
                                logged.person(),
                                logged.name() == null ? null : Texts.shown(logged.name()),
                                Texts.shown(logged.reason()),
                                Long.toString(logged.version()),
                                logged.at(),
                                cursors.seal(list, logged.position())))
                        .toList(),
                found.size() > first,
                hasPrevious);
    }
}
