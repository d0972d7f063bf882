package id.sigap.reference.notice;

import id.sigap.problem.Described;
import id.sigap.problem.LocalizedText;
import java.time.LocalDate;
import java.util.Set;

/**
 * What everybody should know on some days, for instance that there is a flood, or a strike.
 *
 * @param from the first day, in Asia/Jakarta
 * @param to the last one
 * @param categories which it is about; empty for whatever is reported
 * @param areas in which it holds, with all that lies in them; empty for the whole city
 */
public record DayNotice(
        String code,
        LocalizedText text,
        Severity severity,
        LocalDate from,
        LocalDate to,
        Set<String> categories,
        Set<String> areas) {

    public DayNotice {
        categories = Set.copyOf(categories);
        areas = Set.copyOf(areas);
    }

    public boolean isShownOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** How loudly it is to be said; the loudest comes first. */
    public enum Severity implements Described {
        DANGER("Somebody may come to harm: to be read before anything else."),
        WARNING("Something does not work as usual."),
        INFO("Good to know.");

        private final String meaning;

        Severity(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
