package id.sigap.door.portal.look;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.reading.TicketReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Asks for public reports as everybody may. What an address asks for and the service refuses is left out, and said: old links and
 * mistyped ones lead to a list all the same.
 */
@ApplicationScoped
class Reports {

    private final TicketReader reader;

    Reports(TicketReader reader) {
        this.reader = reader;
    }

    /** Fails with what is wrong with none of the parts of an address. */
    Uni<Listed> of(Visit visit, Asked asked, int size) {
        FormErrors errors = FormErrors.none();
        Asked known = asked;
        if (asked.status() != null && StatusGroup.named(asked.status()).isEmpty()) {
            errors.add("status", visit.say("look_status_unknown"));
            known = asked.withoutStatus();
        }
        return list(visit, asked.words(), known, size, errors);
    }

    private Uni<Listed> list(Visit visit, @Nullable String typed, Asked asked, int size, FormErrors errors) {
        return reader.list(visit.viewer(), asked.query(size))
                .map(page -> new Listed(typed, asked, page, errors))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> {
                    Problem problem = failure;
                    Asked less = without(problem, asked);
                    if (less == null) {
                        return Uni.createFrom().failure(problem);
                    }
                    tell(visit, problem, errors);
                    return list(visit, typed, less, size, errors);
                });
    }

    private static @Nullable Asked without(Problem problem, Asked asked) {
        return switch (problem.field().orElse("")) {
            case "filter.categoryCodes" -> asked.category() == null ? null : asked.withoutCategory();
            case "filter.within" -> asked.area() == null ? null : asked.within(null);
            case "filter.text" -> asked.words() == null ? null : asked.withoutWords();
            default ->
                problem.code() == ProblemCode.CURSOR_INVALID && asked.after() != null ? asked.behind(null) : null;
        };
    }

    private static void tell(Visit visit, Problem problem, FormErrors errors) {
        switch (problem.field().orElse("")) {
            case "filter.categoryCodes" -> errors.add("kategori", visit.say("look_category_unknown"));
            case "filter.within" -> errors.add("wilayah", visit.say("look_area_unknown"));
            case "filter.text" -> errors.add("kata", problem.text().in(visit.language()));
            default -> errors.add("daftar", visit.say("look_page_gone"));
        }
    }
}
