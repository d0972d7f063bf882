package id.sigap.door.portal.send;

import id.sigap.door.portal.form.FormKeys;
import id.sigap.door.portal.form.FormPhotos;
import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.map.CityMap;
import id.sigap.door.portal.map.CityMaps;
import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.portal.send.SendTemplates.Asked;
import id.sigap.door.portal.send.SendTemplates.Placed;
import id.sigap.door.portal.send.SendTemplates.Similar;
import id.sigap.door.portal.send.SendTemplates.Told;
import id.sigap.problem.Language;
import id.sigap.reference.Area;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionSet;
import id.sigap.ticket.PlacedArea;
import id.sigap.ticket.TicketView;
import id.sigap.ticket.journey.LimitsView;
import id.sigap.ticket.journey.TicketLimits;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the pages of the form, each of what was filled in so far. */
@ApplicationScoped
class StepPages {

    /** Understood, and refused for what it says. */
    static final int REFUSED = 422;

    private final ReferenceData reference;
    private final CityMaps maps;
    private final Nearby nearby;
    private final Reviewing reviewing;
    private final TicketLimits limits;
    private final FormKeys keys;
    private final Clock clock;

    StepPages(
            ReferenceData reference,
            CityMaps maps,
            Nearby nearby,
            Reviewing reviewing,
            TicketLimits limits,
            FormKeys keys,
            Clock clock) {
        this.reference = reference;
        this.maps = maps;
        this.nearby = nearby;
        this.reviewing = reviewing;
        this.limits = limits;
        this.keys = keys;
        this.clock = clock;
    }

    Steps steps() {
        return new Steps(reference.book(), LocalDate.now(clock));
    }

    /** The first page after the category, or the last one for whoever came from there. */
    Uni<Page> next(Visit visit, Draft draft, Steps steps) {
        boolean unanswered = steps.asked(draft).isPresent() && draft.answers().isEmpty();
        return draft.reviewed() && !unanswered
                ? reviewing.page(visit, draft, steps)
                : show(visit, steps.first(draft), draft, FormErrors.none(), null);
    }

    /** A page with what is wrong on it. */
    Uni<Page> refused(Visit visit, Step step, Draft draft, FormErrors errors) {
        return show(visit, step, draft, errors, null).map(page -> page.withStatus(REFUSED));
    }

    /** Going on to a page; past the one with what is alike, where there is none. */
    Uni<Page> forward(Visit visit, Step step, Draft draft) {
        return step != Step.SIMILAR
                ? show(visit, step, draft)
                : nearby.of(visit.viewer(), draft)
                        .chain(found -> found.isEmpty()
                                ? show(visit, Step.TELL, draft)
                                : Uni.createFrom().item(similar(visit, draft, found)));
    }

    /** The same page in the other language, with all that was typed; kept as the language of all pages. */
    Uni<Page> translated(Visit visit, Step step, Draft draft) {
        Language other = visit.language() == Language.ENGLISH ? Language.INDONESIAN : Language.ENGLISH;
        return show(visit.in(other), step, draft).map(page -> page.in(other).with(visit.remembered(other)));
    }

    Uni<Page> show(Visit visit, Step step, Draft draft) {
        return show(visit, step, draft, FormErrors.none(), null);
    }

    Uni<Page> show(Visit visit, Step step, Draft draft, FormErrors errors, @Nullable String alert) {
        Steps steps = steps();
        Frame frame = visit.frame(Section.SEND);
        return switch (step) {
            case QUESTIONS -> Uni.createFrom().item(questions(frame, steps, draft, errors, alert));
            case PLACE -> maps.map().map(map -> place(visit, map, steps.shell(step, draft, errors, alert)));
            case SIMILAR -> forward(visit, step, draft);
            case TELL ->
                limits.of(visit.viewer())
                        .map(most -> Page.of(SendTemplates.tell(
                                frame, steps.shell(step, draft, errors, alert), told(most, draft, errors))));
            case WHO ->
                Uni.createFrom().item(Page.of(SendTemplates.who(frame, steps.shell(step, draft, errors, alert))));
            case REVIEW -> reviewing.page(visit, draft, steps);
        };
    }

    private Page questions(Frame frame, Steps steps, Draft draft, FormErrors errors, @Nullable String alert) {
        Optional<QuestionSet> set = steps.asked(draft);
        List<Asked> asked = set.stream()
                .flatMap(each -> each.questions().stream())
                .map(question -> asked(question, draft, errors))
                .toList();
        Draft read = set.map(each -> draft.reading(each.version())).orElse(draft);
        return Page.of(SendTemplates.questions(frame, steps.shell(Step.QUESTIONS, read, errors, alert), asked));
    }

    private static Asked asked(Question question, Draft draft, FormErrors errors) {
        String field = DraftForm.ANSWER + question.code();
        return new Asked(question, field, draft.answers().getOrDefault(question.code(), ""), errors.of(field));
    }

    Uni<Places> places() {
        return maps.map().map(map -> new Places(reference, map));
    }

    private Page place(Visit visit, CityMap map, Shell shell) {
        Places places = new Places(reference, map);
        Draft.Spot spot = shell.draft().spot();
        @Nullable Point point = spot.point();
        List<Places.Village> suggested = places.suggested(point);
        Placed placed =
                new Placed(places.seen(point, Places.zoom(visit.form(), point)), suggested, spot.area(), places.all());
        return Page.of(SendTemplates.place(visit.frame(Section.SEND), shell, placed));
    }

    private Told told(LimitsView most, Draft draft, FormErrors errors) {
        PhotoField photos = new PhotoField(
                DraftForm.PHOTO, draft.photos(), FormPhotos.most(most), keys.next(), errors.of(DraftForm.PHOTO));
        return new Told(most.description(), photos);
    }

    private Page similar(Visit visit, Draft draft, List<TicketView> found) {
        ReferenceBook book = reference.book();
        List<Similar> similar =
                found.stream().map(ticket -> similar(ticket, book)).toList();
        return Page.of(SendTemplates.similar(
                visit.frame(Section.SEND), steps().shell(Step.SIMILAR, draft, FormErrors.none(), null), similar));
    }

    private static Similar similar(TicketView ticket, ReferenceBook book) {
        @Nullable PlacedArea area = ticket.area();
        return new Similar(
                ticket,
                ticket.status().writtenOut(),
                book.area(area == null ? null : area.code()).map(Area::name).orElse(""),
                ticket.reportPhotos().isEmpty()
                        ? null
                        : ticket.reportPhotos().get(0).id().toString());
    }
}
