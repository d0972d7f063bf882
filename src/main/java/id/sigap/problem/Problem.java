package id.sigap.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the service: a code with fixed texts, and the input field it is about.
 *
 * <p>It carries no value from the input and none from the database, so that no message can say more than its reader may
 * know.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final @Nullable String field;

    public Problem(ProblemCode code) {
        this(code, null);
    }

    /** @param field path of the input field, for instance {@code place.areaCode}; a name from the schema, never a value */
    public Problem(ProblemCode code, @Nullable String field) {
        // No stack trace: a refusal by a rule is an answer, and answers are frequent.
        super(code.name(), null, false, false);
        this.code = code;
        this.field = field;
    }

    public ProblemCode code() {
        return code;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
