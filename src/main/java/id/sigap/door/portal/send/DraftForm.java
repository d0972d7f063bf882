package id.sigap.door.portal.send;

import id.sigap.door.portal.page.Form;
import id.sigap.door.portal.send.Draft.Spot;
import id.sigap.door.portal.send.Draft.Who;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
    static final String PHOTO = "photos";
    static final String OPEN = "public";
    static final String REACHABLE = "reporter";
    static final String NAME = "reporter.name";
    static final String PHONE = "reporter.phone";
    static final String EMAIL = "reporter.email";
    static final String REVIEWED = "reviewed";
    static final String YES = "ya";

    /** Nobody asks more; the use case says how many a category may. */
    private static final int ANSWERS = 50;

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private DraftForm() {}

    static Draft read(Form form) {
        return new Draft(
                form.text(KEY),
                form.text(CATEGORY),
                form.text(VERSION),
                answers(form),
                new Spot(form.text(LATITUDE), form.text(LONGITUDE), area(form), form.text(ADDRESS)),
                form.text(DESCRIPTION),
                photos(form.all(PHOTO)),
                new Who(
                        form.text(OPEN).equals(YES),
                        form.text(REACHABLE).equals(YES),
                        form.text(NAME),
                        form.text(PHONE),
                        form.text(EMAIL)),
                form.text(REVIEWED).equals(YES));
    }

    /** What is no id of ours names no photo; each once. */
    static List<String> photos(List<String> ids) {
        return ids.stream().filter(id -> ID.matcher(id).matches()).distinct().toList();
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
