package id.sigap.door.portal.page;

import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import id.sigap.workflow.Status;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What templates can say besides what they are given: {@code {w:key}} and {@code {w:key(value)}} in the reader's language. */
@TemplateExtension
public final class InTemplates {

    /** The attribute in which every page is given its language. */
    static final String LANGUAGE = "language";

    private InTemplates() {}

    @TemplateExtension(namespace = "w", matchName = TemplateExtension.ANY)
    static String word(String key, @TemplateAttribute(LANGUAGE) Object language) {
        return Words.say((Language) language, key);
    }

    @TemplateExtension(namespace = "w", matchName = TemplateExtension.ANY)
    static String word(String key, Object value, @TemplateAttribute(LANGUAGE) Object language) {
        return Words.say((Language) language, key, value);
    }

    @TemplateExtension(namespace = "w", matchName = TemplateExtension.ANY)
    static String word(String key, Object value, Object other, @TemplateAttribute(LANGUAGE) Object language) {
        return Words.say((Language) language, key, value, other);
    }

    /** The text of a key that a page computes. */
    @TemplateExtension(namespace = "w", priority = 9)
    static String say(String key, @TemplateAttribute(LANGUAGE) Object language) {
        return Words.say((Language) language, key);
    }

    @TemplateExtension(namespace = "w", priority = 9)
    static String say(String key, Object value, @TemplateAttribute(LANGUAGE) Object language) {
        return Words.say((Language) language, key, value);
    }

    /** Which of four meanings a status has: its colour, and its icon. */
    static String look(Status status) {
        return switch (status) {
            case WAITING -> "waiting";
            case COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, VALIDATION, VERIFICATION, FOLLOW_UP_REJECTED -> "work";
            case DONE -> "done";
            case REJECTED -> "refused";
        };
    }

    /** A text of the service's own. */
    static String said(LocalizedText text, @TemplateAttribute(LANGUAGE) Object language) {
        return text.in((Language) language);
    }

    /** A day as it is written out. */
    static String writtenOut(LocalDate day, @TemplateAttribute(LANGUAGE) Object language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Words.locale((Language) language))
                .format(day);
    }

    /** A number as the language has it. */
    static String grouped(Number number, @TemplateAttribute(LANGUAGE) Object language) {
        return NumberFormat.getInstance(Words.locale((Language) language)).format(number);
    }
}
