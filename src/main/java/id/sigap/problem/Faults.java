package id.sigap.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with an input, part by part, so that whoever fills in a form hears of all of it at once. */
public final class Faults {

    private final List<Problem> found = new ArrayList<>();

    /**
     * The part, or null if a rule refuses it.
     *
     * @throws Problem what is no rule's refusal, at once
     */
    public <T> @Nullable T check(Supplier<@Nullable T> part) {
        try {
            return part.get();
        } catch (Problem problem) {
            if (problem.code().kind() != ProblemCode.Kind.RULE) {
                throw problem;
            }
            add(problem);
            return null;
        }
    }

    public void require(Runnable part) {
        check(() -> {
            part.run();
            return null;
        });
    }

    /** Of one field only what was found first: what is wrong in itself is not missing as well. */
    public void add(Problem problem) {
        for (Problem each : problem.all()) {
            if (each.field().isEmpty()
                    || found.stream().noneMatch(other -> other.field().equals(each.field()))) {
                found.add(each);
            }
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found so far, in order. */
    public List<Problem> all() {
        return List.copyOf(found);
    }

    /**
     * Refuses the input if anything was found.
     *
     * @throws Problem all of it
     */
    public void raise() {
        if (!found.isEmpty()) {
            throw Problem.together(found);
        }
    }
}
