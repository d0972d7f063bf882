package id.sigap.door.graphql.statement;

import id.sigap.access.Viewer;
import id.sigap.door.graphql.SharedDescriptions;
import id.sigap.door.graphql.change.Refusable;
import id.sigap.identity.CurrentViewer;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.StatementObjections;
import id.sigap.statement.StatementObjections.Excused;
import id.sigap.statement.StatementSignatures;
import id.sigap.statement.StatementView;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What people do with a statement before it is final. */
@GraphQLApi
public class StatementMutations {

    private final CurrentViewer viewer;
    private final StatementObjections objections;
    private final StatementSignatures signatures;
    private final ReferenceData reference;

    StatementMutations(
            CurrentViewer viewer,
            StatementObjections objections,
            StatementSignatures signatures,
            ReferenceData reference) {
        this.viewer = viewer;
        this.objections = objections;
        this.signatures = signatures;
        this.reference = reference;
    }

    @Mutation
    @NonNull
    @Description("Objects to a statement, once and by the day that it names; for staff of the unit.")
    public Uni<StatementPayload> statementObject(
            @Name("month") @NonNull @Description(StatementQueries.MONTH) String month,
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return changed(who -> objections.object(who, month, unit, reason));
    }

    @Mutation
    @NonNull
    @Description(
            "Decides on an objection: how much does not count against the unit, or nothing. The figures stay as they"
                    + " are. For ticket administrators, but not for whoever objected.")
    public Uni<StatementPayload> statementDecide(
            @Name("month") @NonNull @Description(StatementQueries.MONTH) String month,
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit,
            @Name("excusedLate") @Description("How many of those done late are excused; 0 for none.") int excusedLate,
            @Name("excusedOverdue") @Description("How many of those open past their due day are excused; 0 for none.")
                    int excusedOverdue,
            @Name("reason") @NonNull @Description(SharedDescriptions.REASON) String reason) {
        return changed(who -> objections.decide(who, month, unit, new Excused(excusedLate, excusedOverdue), reason));
    }

    @Mutation
    @NonNull
    @Description("Signs the deduction of a statement, which is final then; once the time for objections is over and an"
            + " objection is decided. For ticket administrators and admins, but not for the own unit, nor for"
            + " whoever objected or decided on that.")
    public Uni<StatementPayload> statementSign(
            @Name("month") @NonNull @Description(StatementQueries.MONTH) String month,
            @Name("unit") @NonNull @Description(SharedDescriptions.UNIT) String unit,
            @Name("deductionPercent")
                    @Description(
                            "The deduction that you sign. If the statement has another one, the answer is CONFLICT.")
                    double deductionPercent) {
        String name = viewer.contact().name();
        return changed(who -> signatures.sign(who, month, unit, deductionPercent, name));
    }

    private Uni<StatementPayload> changed(Function<Viewer, Uni<StatementView>> change) {
        Viewer who = viewer.get();
        return Refusable.of(
                () -> change.apply(who).map(statement -> StatementPayload.of(statement, reference.book())),
                StatementPayload::refused);
    }
}
