package id.sigap.startup.check;

import java.util.Locale;

/**
 * What is wrong with a setting, in both languages.
 *
 * @param property its name
 * @param said what else there is to say, such as what the system said; never a secret
 */
public record Complaint(String property, String id, String en, String said) {

    public Complaint(String property, String id, String en) {
        this(property, id, en, "");
    }

    public Complaint saying(String more) {
        return new Complaint(property, id, en, more);
    }

    /** A paragraph, with the name of the variable that sets the same. */
    public String text() {
        String more = said.isEmpty() ? "" : "\n" + said;
        return "* " + property + " (" + variable(property) + ")\n" + (id + "\n" + en + more).indent(2);
    }

    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
