package id.sigap.door.portal.send;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Page;
import id.sigap.door.portal.page.Section;
import id.sigap.door.portal.page.Visit;
import id.sigap.door.portal.send.SendTemplates.Row;
import id.sigap.problem.Language;
import id.sigap.reference.Area;
import id.sigap.reference.ReferenceData;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionKind;
import id.sigap.ticket.intake.IntakeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The last page before it is sent: all that was filled in, each with a way back to where it is mended. */
@ApplicationScoped
class Reviewing {

    private final ReferenceData reference;
    private final IntakeCheck check;

    Reviewing(ReferenceData reference, IntakeCheck check) {
        this.reference = reference;
        this.check = check;
    }

    /** With all that it would be refused for if it were sent now. */
    Uni<Page> page(Visit visit, Draft draft, Steps steps) {
        return check.check(visit.viewer(), draft.submission())
                .map(faults -> page(visit, draft, steps, Refused.upTo(Step.REVIEW, faults), null));
    }

    /** @param alert what happened when it was sent, if that is about no field */
    Page page(Visit visit, Draft draft, Steps steps, List<Refused.Fault> faults, @Nullable String alert) {
        Draft looked = draft.looked();
        FormErrors said = Refused.errors(faults, draft, visit.language());
        List<Row> rows = rows(visit, looked, steps, said);
        String told = alert == null ? ofNoRow(said, rows) : alert;
        FormErrors errors = FormErrors.none();
        rows.stream().filter(row -> row.error() != null).forEach(row -> errors.add(row.id(), row.summary()));
        return Page.of(
                SendTemplates.review(visit.frame(Section.SEND), steps.shell(Step.REVIEW, looked, errors, told), rows));
    }

    /** What is wrong with something that nobody typed, such as questions that have changed meanwhile. */
    private static @Nullable String ofNoRow(FormErrors said, List<Row> rows) {
        return said.all().stream()
                .map(FormErrors.FormError::text)
                .filter(text -> rows.stream().noneMatch(row -> text.equals(row.error())))
                .findFirst()
                .orElse(null);
    }

    private List<Row> rows(Visit visit, Draft draft, Steps steps, FormErrors errors) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                visit,
                "masalah",
                "send_row_category",
                steps.name(draft.category()).in(visit.language()),
                errors.of(DraftForm.CATEGORY)));
        steps.asked(draft).ifPresent(set -> set.questions()
                .forEach(question -> rows.add(answered(visit.language(), question, draft, errors))));
        rows.add(row(visit, Step.PLACE.path(), "send_row_place", place(draft), first(errors, "place.")));
        rows.add(row(
                visit,
                Step.TELL.path(),
                "send_row_description",
                draft.description(),
                errors.of(DraftForm.DESCRIPTION)));
        rows.add(row(visit, Step.TELL.path(), "send_row_photos", photos(visit, draft), errors.of(DraftForm.PHOTO)));
        rows.add(row(
                visit,
                Step.WHO.path(),
                "send_row_open",
                visit.say(draft.who().open() ? "send_open_yes" : "send_open_no"),
                errors.of(DraftForm.OPEN)));
        rows.add(row(visit, Step.WHO.path(), "send_row_contact", contact(visit, draft), first(errors, "reporter")));
        return rows;
    }

    private static Row row(Visit visit, String page, String word, String value, @Nullable String error) {
        return new Row(page, word, visit.say(word), value, error);
    }

    private static Row answered(Language language, Question question, Draft draft, FormErrors errors) {
        String field = DraftForm.ANSWER + question.code();
        return new Row(
                Step.QUESTIONS.path(),
                field,
                question.text().in(language),
                said(question, draft.answers().getOrDefault(question.code(), ""), language),
                errors.of(field));
    }

    private static String said(Question question, String answer, Language language) {
        if (question.kind() == QuestionKind.YES_NO) {
            return answer.isEmpty() ? "" : Answer.of(answer).in(language);
        }
        return question.options().stream()
                .filter(option -> option.code().equals(answer))
                .map(option -> option.label().in(language))
                .findFirst()
                .orElse(answer);
    }

    private String place(Draft draft) {
        Draft.Spot spot = draft.spot();
        Optional<Area> village = reference.book().urbanVillage(spot.area());
        return Stream.concat(village.map(Area::name).stream(), Stream.of(spot.address()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String photos(Visit visit, Draft draft) {
        return draft.photos().isEmpty()
                ? ""
                : visit.say("send_photos", draft.photos().size());
    }

    private static String contact(Visit visit, Draft draft) {
        Draft.Who who = draft.who();
        String given = Stream.of(who.name(), who.phone(), who.email())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return who.reachable() && !given.isEmpty() ? given : visit.say("send_contact_none");
    }

    private static @Nullable String first(FormErrors errors, String field) {
        return errors.all().stream()
                .filter(error -> error.field().startsWith(field))
                .map(FormErrors.FormError::text)
                .findFirst()
                .orElse(null);
    }
}
