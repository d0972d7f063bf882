package id.sigap.door.portal.send;

import id.sigap.reference.Point;
import id.sigap.reference.question.GivenAnswer;
import id.sigap.ticket.Submission;
import id.sigap.ticket.Submission.Answers;
import id.sigap.ticket.Submission.Contact;
import id.sigap.ticket.Submission.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in so far. It stands in the form itself, page after page, and nowhere else: nothing of it is kept by the
 * service before it is sent. Texts are as they were typed; what is missing is empty.
 *
 * @param key by which a report is found again, however often this is sent
 * @param version of the questions that were read
 * @param answers by the codes of the questions
 * @param photos ids of uploads
 * @param reviewed whether all of it was looked at once: whoever mends a part goes back to the end
 */
record Draft(
        String key,
        String category,
        String version,
        Map<String, String> answers,
        Spot spot,
        String description,
        List<String> photos,
        Who who,
        boolean reviewed) {

    /** Where it is: a point, an urban village, or both; and words. */
    record Spot(String latitude, String longitude, String area, String address) {

        static final Spot NONE = new Spot("", "", "", "");

        /** Null for what is none. */
        public @Nullable Point point() {
            Double north = number(latitude);
            Double east = number(longitude);
            return north == null || east == null || !Point.isValid(north, east) ? null : new Point(north, east);
        }

        boolean isNothing() {
            return latitude.isBlank() && longitude.isBlank() && area.isBlank() && address.isBlank();
        }

        Spot at(String north, String east) {
            return new Spot(north, east, "", address);
        }

        private @Nullable Location location() {
            return isNothing()
                    ? null
                    : new Location(number(latitude), number(longitude), area.isBlank() ? null : area, address);
        }

        /** What is no number is told to be none by whoever judges points. */
        private static @Nullable Double number(String text) {
            if (text.isBlank()) {
                return null;
            }
            try {
                return Double.valueOf(text.strip());
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    /**
     * Who sends it, and who may read it.
     *
     * @param open whether everybody may
     * @param reachable whether they may be written to or called
     */
    record Who(boolean open, boolean reachable, String name, String phone, String email) {

        static final Who NOBODY = new Who(false, false, "", "", "");
    }

    /** A field and what stands in it. */
    record Field(String name, String value) {}

    Draft {
        answers = new LinkedHashMap<>(answers);
        photos = List.copyOf(photos);
    }

    static Draft begun(String key, String category, String version) {
        return new Draft(key, category, version, Map.of(), Spot.NONE, "", List.of(), Who.NOBODY, false);
    }

    Draft under(String otherKey) {
        return new Draft(otherKey, category, version, answers, spot, description, photos, who, reviewed);
    }

    /** The same of another category, whose questions are others. */
    Draft about(String other, String otherVersion) {
        return new Draft(key, other, otherVersion, Map.of(), spot, description, photos, who, reviewed);
    }

    /** With the questions of another version before its eyes. */
    Draft reading(int shown) {
        return new Draft(key, category, Integer.toString(shown), answers, spot, description, photos, who, reviewed);
    }

    Draft in(Spot place) {
        return new Draft(key, category, version, answers, place, description, photos, who, reviewed);
    }

    Draft showing(List<String> others) {
        return new Draft(key, category, version, answers, spot, description, others, who, reviewed);
    }

    Draft looked() {
        return new Draft(key, category, version, answers, spot, description, photos, who, true);
    }

    /** As a report is sent through any door. */
    Submission submission() {
        return new Submission(
                key,
                null,
                category,
                description,
                spot.location(),
                who.open(),
                who.reachable() ? new Contact(who.name(), who.phone(), who.email()) : null,
                null,
                !who.reachable(),
                photos.stream().map(UUID::fromString).toList(),
                new Answers(asked(), given()));
    }

    /** The version of the questions that was read; null if none was. */
    @Nullable
    Integer asked() {
        return version.matches("[0-9]{1,9}") ? Integer.valueOf(version) : null;
    }

    private List<GivenAnswer> given() {
        List<GivenAnswer> given = new ArrayList<>();
        answers.forEach((code, value) -> given.add(new GivenAnswer(given.size(), code, value)));
        return given;
    }

    /** The code of the question that was answered at that place. */
    String answerAt(int place) {
        return List.copyOf(answers.keySet()).get(place);
    }

    /** All of it, as the fields of a form. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(DraftForm.KEY, key));
        fields.add(new Field(DraftForm.CATEGORY, category));
        fields.add(new Field(DraftForm.VERSION, version));
        answers.forEach((code, value) -> fields.add(new Field(DraftForm.ANSWER + code, value)));
        fields.add(new Field(DraftForm.LATITUDE, spot.latitude()));
        fields.add(new Field(DraftForm.LONGITUDE, spot.longitude()));
        fields.add(new Field(DraftForm.AREA, spot.area()));
        fields.add(new Field(DraftForm.ADDRESS, spot.address()));
        fields.add(new Field(DraftForm.DESCRIPTION, description));
        photos.forEach(id -> fields.add(new Field(DraftForm.PHOTO, id)));
        fields.add(new Field(DraftForm.OPEN, who.open() ? DraftForm.YES : ""));
        fields.add(new Field(DraftForm.REACHABLE, who.reachable() ? DraftForm.YES : ""));
        fields.add(new Field(DraftForm.NAME, who.name()));
        fields.add(new Field(DraftForm.PHONE, who.phone()));
        fields.add(new Field(DraftForm.EMAIL, who.email()));
        fields.add(new Field(DraftForm.REVIEWED, reviewed ? DraftForm.YES : ""));
        return fields.stream().filter(field -> !field.value().isEmpty()).toList();
    }

    /** What a page carries along that does not ask for it. */
    Stream<Field> carried(Step step) {
        return fields().stream().filter(field -> !step.asks(field.name()));
    }
}
