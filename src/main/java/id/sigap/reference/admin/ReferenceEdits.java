package id.sigap.reference.admin;

import id.sigap.access.AdminRights;
import id.sigap.access.Viewer;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.act.Transaction;
import id.sigap.problem.Faults;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does every edit of reference data, in one way: who asks is an admin; the input is judged; nobody has edited anything since
 * they looked; what changes is written with the log of it in one transaction, or not at all.
 *
 * <p>A dry run does the same and undoes it instead of committing it, so that it answers and refuses as the edit would.
 */
@ApplicationScoped
public class ReferenceEdits {

    private final UnitOfWork unitOfWork;
    private final ReferenceChangeRows rows;
    private final ReferenceChanges log;
    private final ReferenceData reference;
    private final OpenDeadlines deadlines;
    private final Clock clock;

    ReferenceEdits(
            UnitOfWork unitOfWork,
            ReferenceChangeRows rows,
            ReferenceChanges log,
            ReferenceData reference,
            OpenDeadlines deadlines,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.log = log;
        this.reference = reference;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Judges, then works.
     *
     * @param judge makes of what was sent what the work needs, and notes all that is wrong with it; asks no database
     * @param work writes rows and notes them in the draft, in a unit of work; what it refuses undoes all of it
     * @throws Problem (in the Uni) FORBIDDEN, REASON_MISSING, TEXT_INVALID, TEXT_TOO_LONG, CONFLICT, or what judge and work refuse
     */
    public <T> Uni<EditView> edit(
            Viewer viewer,
            EditRequest request,
            Function<Faults, @Nullable T> judge,
            BiFunction<ReferenceDraft, T, Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> {
            AdminRights.requireReferenceAdmin(viewer);
            Faults faults = new Faults();
            T input = faults.check(() -> judge.apply(faults));
            String reason = faults.check(() -> Texts.reason(request.reason(), Texts.NOTE, "reason"));
            faults.raise();
            if (input == null || reason == null) {
                throw new IllegalStateException("nothing was judged, and nothing found wrong");
            }
            ReferenceChanges.Editor editor =
                    new ReferenceChanges.Editor(viewer.person().orElseThrow(), request.name(), reason);
            return unitOfWork
                    .transaction(() -> inTransaction(request, editor, draft -> work.apply(draft, input)))
                    .call(done -> done.dryRun() ? Uni.createFrom().voidItem() : seenHere());
        });
    }

    private Uni<EditView> inTransaction(
            EditRequest request, ReferenceChanges.Editor editor, Function<ReferenceDraft, Uni<Void>> work) {
        LocalDate today = LocalDate.now(clock);
        return rows.hold()
                .invoke(version -> requireSeen(request, version))
                .chain(reference::ofThisTransaction)
                .chain(before -> {
                    ReferenceDraft draft = new ReferenceDraft(before, today);
                    return work.apply(draft)
                            .chain(rows::checkAll)
                            .chain(reference::ofThisTransaction)
                            .chain(after -> finished(request, editor, draft, after));
                });
    }

    /** Whoever looked before somebody else's edit may not know what theirs would come to now. */
    private static void requireSeen(EditRequest request, long version) {
        if (!Long.toString(version).equals(request.version())) {
            throw new Problem(ProblemCode.CONFLICT, "version");
        }
    }

    private Uni<EditView> finished(
            EditRequest request, ReferenceChanges.Editor editor, ReferenceDraft draft, ReferenceBook after) {
        Uni<@Nullable DeadlineMoves> moves = draft.movesDeadlines()
                ? deadlines.moves(after, draft.today()).map(found -> found)
                : Uni.createFrom().nullItem();
        return moves.call(() -> log.append(editor, draft.changes(), after.version()))
                .map(found -> {
                    if (request.dryRun()) {
                        Transaction.current().undo();
                    }
                    long version = request.dryRun() ? draft.before().version() : after.version();
                    return new EditView(request.dryRun(), Long.toString(version), draft.changes(), found);
                });
    }

    /** The next question here is answered by what was done; if it cannot be read now, it is in a while, as on other instances. */
    private Uni<Void> seenHere() {
        return reference.refresh().onFailure().recoverWithNull();
    }
}
