package id.sigap.door.graphql.change;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import java.util.function.Supplier;

/** What may be refused by a rule, as every mutation may. */
public final class Refusable {

    private Refusable() {}

    /** A refusal by a rule is data; everything else is an error of the request. */
    public static <P> Uni<P> of(Supplier<Uni<P>> change, Function<Problem, P> refused) {
        return Uni.createFrom()
                .deferred(change::get)
                .onFailure(failure -> failure instanceof Problem problem && isRule(problem))
                .recoverWithItem(failure -> refused.apply((Problem) failure));
    }

    private static boolean isRule(Problem problem) {
        return problem.code().kind() == ProblemCode.Kind.RULE;
    }
}
