package id.sigap.door.portal.page;

import id.sigap.door.web.Refusal;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What could not be done, in words, and a way on. */
@ApplicationScoped
class ErrorPage {

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance error(Frame frame, Told told);
    }

    /**
     * What is told of it.
     *
     * @param kind of which there are texts
     * @param seconds in how many seconds it can be tried again
     * @param incident the number to quote
     */
    record Told(
            String kind,
            String detail,
            @Nullable Long seconds,
            @Nullable String incident) {

        public String titleKey() {
            return "error_" + kind + "_title";
        }

        public String textKey() {
            return "error_" + kind + "_text";
        }

        /** Whether the same may go well another time. */
        public boolean again() {
            return kind.equals("limited") || kind.equals("away") || kind.equals("broken");
        }

        /** As whoever waits counts. */
        public @Nullable Long minutes() {
            return seconds == null || seconds < 90 ? null : (seconds + 59) / 60;
        }
    }

    Page of(Visit visit, Refusal refusal) {
        ProblemCode code = refusal.problem().code();
        Told told = new Told(
                kind(code),
                refusal.problem().text().in(visit.language()),
                seconds(refusal.problem()),
                refusal.incident());
        return Page.of(Templates.error(visit.frame(Section.NONE), told)).withStatus(PageStatus.of(code));
    }

    private static @Nullable Long seconds(Problem problem) {
        return problem.retryAfter().isPresent() ? problem.retryAfter().getAsLong() : null;
    }

    static String kind(ProblemCode code) {
        return switch (PageStatus.of(code)) {
            case 404 -> "missing";
            case 429 -> "limited";
            case 503 -> "away";
            case 500 -> "broken";
            case 403 -> "elsewhere";
            case 413 -> "large";
            default -> "other";
        };
    }
}
