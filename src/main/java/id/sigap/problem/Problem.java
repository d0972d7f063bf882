package id.sigap.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the service: a code with fixed texts, and the input field it is about.
 *
 * <p>It carries no value from the input and none from the database, so that no message can say more than its reader may
 * know. The limit that a text names is a setting or a constant of ours.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Problem[] NONE = {};

    private final ProblemCode code;
    private final @Nullable String field;
    private final int limit;
    private final @Nullable LocalDate latest;
    private final @Nullable Duration wait;
    private final Problem[] besides;

    public Problem(ProblemCode code) {
        this(code, null);
    }

    /** @param field path of the input field, for instance {@code place.areaCode}; a name from the schema, never a value */
    public Problem(ProblemCode code, @Nullable String field) {
        this(code, field, 0);
    }

    /** @param limit what the code's text names as its limit; of no meaning to a text that names none */
    public Problem(ProblemCode code, @Nullable String field, int limit) {
        this(code, field, limit, null);
    }

    /** @param latest the last day that is accepted, where the limit is one of days from today; never a stored one */
    public Problem(ProblemCode code, @Nullable String field, int limit, @Nullable LocalDate latest) {
        this(code, field, limit, latest, null, null, NONE);
    }

    private Problem(
            ProblemCode code,
            @Nullable String field,
            int limit,
            @Nullable LocalDate latest,
            @Nullable Duration wait,
            @Nullable Throwable cause,
            Problem[] besides) {
        // No stack trace: a refusal by a rule is an answer, and answers are frequent.
        super(code.name(), cause, false, false);
        if (code.namesLimit() && limit <= 0) {
            throw new IllegalArgumentException(code + " has to say its limit");
        }
        if (code == ProblemCode.RATE_LIMITED && wait == null) {
            throw new IllegalArgumentException("a limit says when to come back");
        }
        this.code = code;
        this.field = field;
        this.limit = limit;
        this.latest = latest;
        this.wait = wait;
        this.besides = besides;
    }

    /** Several of one input: the first, with the others beside it; each once. */
    static Problem together(List<Problem> problems) {
        Map<String, Problem> each = new LinkedHashMap<>();
        problems.forEach(problem -> each.putIfAbsent(problem.code + " " + problem.field, problem));
        List<Problem> all = List.copyOf(each.values());
        Problem first = all.get(0);
        return new Problem(
                first.code,
                first.field,
                first.limit,
                first.latest,
                first.wait,
                first.getCause(),
                all.subList(1, all.size()).toArray(Problem[]::new));
    }

    /** This one, and what else was found wrong with the same input. */
    public List<Problem> all() {
        return besides.length == 0
                ? List.of(this)
                : Stream.concat(Stream.of(this), Stream.of(besides)).toList();
    }

    /** Somebody has had their share, and can come back after that time. */
    public static Problem limited(Duration wait) {
        return later(ProblemCode.RATE_LIMITED, wait);
    }

    /** A refusal for now: after that time the same can succeed. */
    public static Problem later(ProblemCode code, Duration wait) {
        return new Problem(code, null, 0, null, wait, null, NONE);
    }

    /** The same, with what the operator is told of it. */
    public static Problem later(ProblemCode code, Duration wait, Throwable cause) {
        return new Problem(code, null, 0, null, wait, cause, NONE);
    }

    public ProblemCode code() {
        return code;
    }

    /** What the text names as its limit; 0 if it names none. */
    public int limit() {
        return limit;
    }

    /** The last day that is accepted, where the limit is one of days from today. */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(latest);
    }

    /** What people are told. */
    public LocalizedText text() {
        return code.text(limit);
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** When to come back, in seconds, where that can be said. Rounded up: whoever waits exactly so long is not too early. */
    public OptionalLong retryAfter() {
        return wait == null
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
