package id.sigap.door.portal.send;

import id.sigap.door.portal.form.PhotoField;
import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.send.Draft.Spot;
import id.sigap.door.portal.send.Draft.Who;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names of the fields, as the API calls what they become, and how a draft is read from them. */
final class DraftForm {

    static final String KEY = "clientKey";
    static final String CATEGORY = "categoryCode";
    static final String VERSION = "questionVersion";
    static final String ANSWER = "answers.";
    static final String LATITUDE = "place.latitude";
    static final String LONGITUDE = "place.longitude";
    static final String AREA = "place.areaCode";

    /** Of the list, where none of the villages that are suggested is right. */
    static final String LISTED_AREA = "place.listed";

    static final String ADDRESS = "place.address";
    static final String DESCRIPTION = "description";
    static final String PHOTO = PhotoField.NAME;
    static final String OPEN = "public";
    static final String REACHABLE = "reporter";
    static final String NAME = "reporter.name";
    static final String PHONE = "reporter.phone";
    static final String EMAIL = "reporter.email";
    static final String REVIEWED = "reviewed";
    static final String YES = "ya";

    /** Nobody asks more; the use case says how many a category may. */
    private static final int ANSWERS = 50;

    private DraftForm() {}

    static Draft read(Form form) {
        return new Draft(
                form.text(KEY),
                form.text(CATEGORY),
                form.text(VERSION),
                answers(form),
                new Spot(form.text(LATITUDE), form.text(LONGITUDE), area(form), form.text(ADDRESS)),
                form.text(DESCRIPTION),
                PhotoField.ids(form.all(PHOTO)),
                new Who(
                        form.text(OPEN).equals(YES),
                        form.text(REACHABLE).equals(YES),
                        form.text(NAME),
                        form.text(PHONE),
                        form.text(EMAIL)),
                form.text(REVIEWED).equals(YES));
    }

    private static String area(Form form) {
        String chosen = form.text(AREA);
        return chosen.isBlank() ? form.text(LISTED_AREA) : chosen;
    }

    private static Map<String, String> answers(Form form) {
        Map<String, String> answers = new LinkedHashMap<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith(ANSWER) && !form.text(name).isBlank())
                .sorted()
                .limit(ANSWERS)
                .forEach(name -> answers.put(name.substring(ANSWER.length()), form.text(name)));
        return answers;
    }
}
