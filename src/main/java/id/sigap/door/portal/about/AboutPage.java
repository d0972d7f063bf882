package id.sigap.door.portal.about;

import id.sigap.deadline.ClockStep;
import id.sigap.deadline.StepClockRule;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Pages;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.Channel;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.workflow.Status;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /tentang}: stages, privacy, channels, accessibility and open data, with the days and channels that are in force. */
@ApplicationScoped
class AboutPage {

    /** In which state a clock begins; it runs until the next one does. */
    private static final Map<Status, ClockStep> CLOCKS = new EnumMap<>(Map.of(
            Status.WAITING, ClockStep.COORDINATION,
            Status.DISPOSITION, ClockStep.HANDLING,
            Status.VALIDATION, ClockStep.VALIDATION));

    /** Working days that a report has as a whole, unless its category has others. */
    private static final int USUAL = 7;

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        private Templates() {}

        static native TemplateInstance about(Frame frame, List<Told> stages, List<Way> ways);
    }

    /**
     * A state, and how long it may last.
     *
     * @param days working days; null if there is no bound of its own
     */
    record Told(Status status, @Nullable Integer days) {

        /** The key of what it means. */
        public String text() {
            return "about_stage_" + status.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A channel, and when it takes reports. */
    record Way(LocalizedText name, boolean desk) {}

    private final Pages pages;
    private final ReferenceData reference;
    private final Clock clock;

    AboutPage(Pages pages, ReferenceData reference, Clock clock) {
        this.pages = pages;
        this.reference = reference;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        pages.get(router, "/tentang", "about", this::show);
    }

    private Uni<Page> show(Visit visit) {
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        List<Told> stages = List.of(Status.values()).stream()
                .map(status -> new Told(status, days(book, CLOCKS.get(status), today)))
                .toList();
        List<Way> ways = book.channels().stream()
                .filter(channel -> channel.validity().covers(today))
                .map(channel -> new Way(channel.name(), channel.intake() == Channel.ChannelIntake.DESK))
                .toList();
        return Uni.createFrom().item(Page.of(Templates.about(visit.frame(Section.ABOUT), stages, ways)));
    }

    private static @Nullable Integer days(ReferenceBook book, @Nullable ClockStep step, LocalDate today) {
        return book.stepClocks().stream()
                .filter(rule -> rule.step() == step && rule.categoryCode() == null)
                .filter(rule -> !rule.validFrom().isAfter(today))
                .max(Comparator.comparing(StepClockRule::validFrom))
                .map(AboutPage::days)
                .orElse(null);
    }

    private static @Nullable Integer days(StepClockRule rule) {
        @Nullable Integer days = rule.workingDays();
        return days == null || !rule.relativeToCategory() ? days : Integer.valueOf(USUAL + days);
    }
}
