package id.sigap.reference.question;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every version of what categories ask or have asked. Immutable, a part of the reference data of one moment. */
public final class Questions {

    public static final Questions NONE = new Questions(List.of());

    /** For so many days after there is a new version, whoever has the form of the one before may still send it. */
    public static final int GRACE_DAYS = 7;

    private final Map<String, NavigableMap<Integer, QuestionSet>> byCategory = new HashMap<>();

    public Questions(Collection<QuestionSet> sets) {
        sets.forEach(set -> byCategory
                .computeIfAbsent(set.categoryCode(), category -> new TreeMap<>())
                .put(set.version(), set));
    }

    /** What a category asks now; empty if it never asked anything. */
    public Optional<QuestionSet> current(@Nullable String categoryCode) {
        return versions(categoryCode).map(versions -> versions.lastEntry().getValue());
    }

    /** What a category asked in that version. */
    public Optional<QuestionSet> of(String categoryCode, int version) {
        return versions(categoryCode).map(versions -> versions.get(version));
    }

    /**
     * What is to be answered by whoever sends a report on that day.
     *
     * @param version which they have read; null for the current one
     * @return empty for a category that never asked anything, to whoever names no version
     * @throws Problem QUESTIONS_CHANGED for one that is not there, or not any more
     */
    public Optional<QuestionSet> toAnswer(String categoryCode, @Nullable Integer version, LocalDate today) {
        Optional<QuestionSet> current = current(categoryCode);
        if (version == null || current.filter(set -> set.version() == version).isPresent()) {
            return current;
        }
        boolean justReplaced = current.filter(set -> set.version() - 1 == version)
                .filter(set -> !today.isAfter(set.askedFrom().plusDays(GRACE_DAYS)))
                .isPresent();
        if (!justReplaced) {
            throw new Problem(ProblemCode.QUESTIONS_CHANGED, "questionVersion");
        }
        return of(categoryCode, version);
    }

    private Optional<NavigableMap<Integer, QuestionSet>> versions(@Nullable String categoryCode) {
        return Optional.ofNullable(categoryCode).map(byCategory::get);
    }
}
