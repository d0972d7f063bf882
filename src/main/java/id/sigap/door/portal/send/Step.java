package id.sigap.door.portal.send;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the form after the category, in order: each asks one thing. */
enum Step {
    QUESTIONS("pertanyaan", DraftForm.ANSWER),
    PLACE("tempat", "place."),
    /** Shown where there is something like it nearby. */
    SIMILAR("serupa"),
    TELL("cerita", DraftForm.DESCRIPTION, DraftForm.PHOTO),
    WHO("pelapor", DraftForm.OPEN, DraftForm.REACHABLE),
    REVIEW("periksa");

    private final String path;
    private final List<String> asked;

    Step(String path, String... asked) {
        this.path = path;
        this.asked = List.of(asked);
    }

    static Optional<Step> at(String path) {
        return Arrays.stream(values()).filter(step -> step.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /** What its first button does, which is pushed by the Enter key. */
    public String goes() {
        return this == REVIEW ? SendFlow.SEND : SendFlow.ON;
    }

    public String address() {
        return SendRoute.PATH + "/" + path;
    }

    /** Whether that field of the form is one of this page's. */
    boolean asks(String field) {
        return asked.stream().anyMatch(field::startsWith);
    }

    /** The page on which that field is asked for; the last one for what none asks. */
    static Step of(String field) {
        return Arrays.stream(values())
                .filter(step -> step.asks(field))
                .findFirst()
                .orElse(REVIEW);
    }

    /** The key of its name. */
    public String word() {
        return "send_step_" + path;
    }
}
