package id.sigap.reference.answer;

import id.sigap.workflow.Action;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All standard answers as of one moment: a part of the reference data. */
public final class StandardAnswers {

    public static final StandardAnswers NONE = new StandardAnswers(List.of());

    private final List<StandardAnswer> all;

    public StandardAnswers(Collection<StandardAnswer> all) {
        this.all =
                all.stream().sorted(Comparator.comparing(StandardAnswer::code)).toList();
    }

    /** What can be said with a step of a report of a category; what is meant for that category comes first. */
    public List<StandardAnswer> of(Action action, @Nullable String categoryCode) {
        return all.stream()
                .filter(answer -> answer.fits(action, categoryCode))
                .sorted(Comparator.comparing(answer -> answer.categoryCode() == null))
                .toList();
    }
}
