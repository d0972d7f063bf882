package id.sigap.door.portal.send;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.door.portal.page.Words;
import id.sigap.problem.Language;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.intake.FormFaultsView;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the use case says of a form, at the fields of the pages that ask for it. */
final class Refused {

    /**
     * What is wrong with a form.
     *
     * @param field as the use case calls it
     * @param limit what the code's text names as its limit; 0 if it names none
     */
    record Fault(ProblemCode code, String field, int limit) {}

    private Refused() {}

    /** All of it on the pages up to one; what has not been asked for yet is no fault. */
    static List<Fault> upTo(Step step, FormFaultsView faults) {
        return some(faults, field -> pageOf(field).compareTo(step) <= 0);
    }

    static FormErrors on(Step step, FormFaultsView faults, Draft draft, Language language) {
        return errors(some(faults, field -> pageOf(field) == step), draft, language);
    }

    static List<Fault> of(Problem problem) {
        return problem.all().stream()
                .map(each -> new Fault(each.code(), each.field().orElse(""), each.limit()))
                .toList();
    }

    static FormErrors errors(List<Fault> faults, Draft draft, Language language) {
        FormErrors errors = FormErrors.none();
        faults.forEach(fault -> errors.add(field(fault.field(), draft), said(fault, language)));
        return errors;
    }

    /** Of a contact it says which part: a form has all three. */
    private static String said(Fault fault, Language language) {
        String word = "send_unread_" + fault.field().replace("reporter.", "");
        return fault.code() == ProblemCode.CONTACT_INVALID && Words.has(word)
                ? Words.say(language, word)
                : new Problem(fault.code(), null, fault.limit()).text().in(language);
    }

    static Step pageOf(String field) {
        return field.startsWith(DraftForm.VERSION) || field.startsWith("answers") ? Step.QUESTIONS : Step.of(field);
    }

    private static List<Fault> some(FormFaultsView faults, Predicate<String> wanted) {
        return Stream.concat(faults.refused().stream(), faults.leftOut().stream())
                .filter(fault -> wanted.test(fault.field()))
                .map(fault -> new Fault(fault.code(), fault.field(), fault.limit()))
                .toList();
    }

    /** As it is called in the form: of an answer that is wrong the use case names its place among those that were sent. */
    private static String field(String theirs, Draft draft) {
        if (theirs.matches("answers\\.[0-9]{1,3}\\.(code|value)")) {
            return DraftForm.ANSWER + draft.answerAt(Integer.parseInt(theirs.split("\\.", 3)[1]));
        }
        return theirs.equals(DraftForm.LONGITUDE) ? DraftForm.LATITUDE : theirs;
    }
}
