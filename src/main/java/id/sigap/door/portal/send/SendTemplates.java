package id.sigap.door.portal.send;

import id.sigap.door.portal.form.Options;
import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.page.Frame;
import id.sigap.door.portal.page.Markup;
import id.sigap.problem.LocalizedText;
import id.sigap.reference.notice.EmergencyNotice;
import id.sigap.reference.question.Question;
import id.sigap.reference.question.QuestionKind;
import id.sigap.ticket.TicketView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the form, and what each is given. */
@CheckedTemplate(basePath = "portal/send")
final class SendTemplates {

    private SendTemplates() {}

    /**
     * What the page is told on which a category is looked for.
     *
     * @param everything all kinds there are
     * @param sought as it was typed; null if nothing was looked for
     * @param alert what was wrong with the one that was chosen
     * @param draft what was filled in before, if it is only the category that changes
     */
    record Chosen(
            List<Choices.Choice> usual,
            RawString everything,
            @Nullable String sought,
            List<Choices.Choice> found,
            @Nullable String alert,
            @Nullable Draft draft) {

        /** Whether a kind is chosen for what was filled in, by a button of its form. */
        public boolean changing() {
            return draft != null;
        }

        public List<Draft.Field> carried() {
            return draft == null
                    ? List.of()
                    : draft.fields().stream()
                            .filter(field -> !field.name().equals(DraftForm.CATEGORY))
                            .toList();
        }
    }

    /** A question with what was answered to it. */
    record Asked(
            Question question,
            String field,
            String answer,
            @Nullable String error) {

        public String kind() {
            return question.kind().name();
        }

        /** What can be chosen. */
        public List<Question.Option> options() {
            return question.kind() == QuestionKind.YES_NO ? Answer.BOTH : question.options();
        }

        public boolean is(String value) {
            return answer.equals(value);
        }
    }

    /**
     * What the page of the place is told.
     *
     * @param area the code of the village that was chosen; empty before one was
     */
    record Placed(Places.Seen map, List<Places.Village> suggested, String area, List<Places.District> all) {

        /** Whether the village was chosen that the pin does not suggest. */
        public boolean listed() {
            return !area.isEmpty()
                    && suggested.stream().noneMatch(village -> village.code().equals(area));
        }

        /** The code of the likeliest, until another one was chosen; empty for want of both. */
        public String ours() {
            return area.isEmpty() && !suggested.isEmpty() ? suggested.get(0).code() : area;
        }

        public boolean chosen(String code) {
            return ours().equals(code);
        }

        /** Each urban village that is seen; the one that is chosen lies over its neighbours. */
        public RawString drawnAreas() {
            Markup markup = new Markup();
            String ours = ours();
            map.sheet().areas().forEach((code, path) -> {
                if (!code.equals(ours)) {
                    markup.tags("<path d=\"").text(path).tags("\"/>");
                }
            });
            String chosen = map.sheet().areas().get(ours);
            return (chosen == null
                            ? markup
                            : markup.tags("<path class=\"send-area-ours\" d=\"")
                                    .text(chosen)
                                    .tags("\"/>"))
                    .whole();
        }

        /** The list of all of them. */
        public RawString options() {
            String chosen = listed() ? area : "";
            Options options = new Options();
            all.forEach(district -> {
                options.group(district.name());
                district.villages()
                        .forEach(village -> options.option(
                                village.code(), village.name(), village.code().equals(chosen)));
                options.end();
            });
            return options.whole();
        }
    }

    /** What the page is told on which is written and shown what is wrong. */
    record Told(int longest, PhotoField photos) {

        /** What a browser cuts off: far more than is taken, so that it is told in words. */
        public int cut() {
            return 4 * longest;
        }
    }

    /** A report nearby that may be the same. */
    record Similar(
            TicketView ticket,
            LocalizedText status,
            String area,
            @Nullable String photo) {}

    /**
     * A line of what is to be sent.
     *
     * @param page on which it is mended
     * @param name of the line in the page
     * @param value empty for what was left out
     */
    record Row(
            String page,
            String name,
            String label,
            String value,
            @Nullable String error) {

        public String id() {
            return "baris-" + name;
        }

        String summary() {
            return label + ": " + error;
        }
    }

    /** What came of it. */
    record Done(
            String key,
            String number,
            String pin,
            boolean again,
            boolean open,
            String receiver,
            LocalizedText about,
            int days,
            List<String> leftOut) {}

    static native TemplateInstance choose(Frame frame, Chosen chosen);

    static native TemplateInstance everything(List<Choices.Group> groups, boolean changing);

    static native TemplateInstance emergency(Frame frame, EmergencyNotice notice, LocalizedText name);

    static native TemplateInstance questions(Frame frame, Shell shell, List<Asked> asked);

    static native TemplateInstance place(Frame frame, Shell shell, Placed placed);

    static native TemplateInstance similar(Frame frame, Shell shell, List<Similar> similar);

    static native TemplateInstance tell(Frame frame, Shell shell, Told told);

    static native TemplateInstance who(Frame frame, Shell shell);

    static native TemplateInstance review(Frame frame, Shell shell, List<Row> rows);

    static native TemplateInstance done(Frame frame, Done done);
}
