package id.sigap.demo;

import id.sigap.demo.PlannedReport.Aim;
import id.sigap.demo.PlannedReport.Event;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.demo.Scenes.Scene;
import id.sigap.workflow.Action;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down one report's life, event after event. Days are working days ago, and never grow. */
final class Life {

    private static final int OPENING = 7 * 60;
    private static final int BETWEEN = 60;

    private final Dice dice;
    private final Scene scene;
    private final int morning;
    private final List<Event> events = new ArrayList<>();

    Life(Dice dice, Scene scene) {
        this.dice = dice;
        this.scene = scene;
        this.morning = OPENING + dice.nextInt(3 * BETWEEN);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Life submitted(int daysAgo) {
        return add(daysAgo, Who.REPORTER, Action.SUBMIT, null, 0, Aim.NOTHING);
    }

    Life received(int daysAgo) {
        return does(daysAgo, Who.LURAH, Action.RECEIVE);
    }

    /** Submitted, received and forwarded to the agency on that day, as it should be. */
    Life forwarded(int daysAgo) {
        return submitted(daysAgo + 1)
                .received(daysAgo + dice.nextInt(2))
                .aimed(daysAgo, Who.LURAH, Action.DISPOSE, Aim.AGENCY);
    }

    /** The same, and on to the agency's people in that city. */
    Life delegated(int daysAgo) {
        return forwarded(daysAgo).aimed(daysAgo, Who.HOLDER, Action.DELEGATE, Aim.SUB_DEPARTMENT);
    }

    /** Every other report goes on to the city's people, who accept it. */
    Life accepted(int forwardedAgo, int daysAgo) {
        return (dice.nextBoolean() ? delegated(forwardedAgo) : forwarded(forwardedAgo))
                .does(daysAgo, Who.HOLDER, Action.ACCEPT);
    }

    Life begun(int daysAgo, int percent) {
        return add(daysAgo, Who.HOLDER, Action.RECORD_FOLLOW_UP, scene.begun(), percent, Aim.NOTHING);
    }

    Life mended(int daysAgo) {
        return add(daysAgo, Who.HOLDER, Action.FINISH_FOLLOW_UP, scene.mended(), 100, Aim.NOTHING);
    }

    Life comments(int daysAgo, String words) {
        return add(daysAgo, Who.REPORTER, null, words, 0, Aim.NOTHING);
    }

    Life does(int daysAgo, Who who, Action action) {
        return aimed(daysAgo, who, action, Aim.NOTHING);
    }

    Life aimed(int daysAgo, Who who, Action action, Aim aim) {
        return add(daysAgo, who, action, Notes.of(action), 0, aim);
    }

    Life rejected(int daysAgo, int which) {
        String words = Notes.REJECTIONS.get(which).words();
        return add(daysAgo, Who.LURAH, Action.REJECT, words, which, Aim.NOTHING);
    }

    /** A step with stars, or with a day that lies so many days ahead. */
    Life counts(int daysAgo, Who who, Action action, int amount, Aim aim) {
        return add(daysAgo, who, action, Notes.of(action), amount, aim);
    }

    private Life add(int daysAgo, Who who, @Nullable Action action, @Nullable String words, int amount, Aim aim) {
        int minute = morning + BETWEEN * events.size() + dice.nextInt(BETWEEN);
        events.add(new Event(daysAgo, minute, who, action, words, amount, aim, hasPhoto(action)));
        return this;
    }

    /** Where one is needed, with every third report, and now and then from work that goes on. */
    private boolean hasPhoto(@Nullable Action action) {
        boolean visited = events.stream().anyMatch(event -> event.action() == Action.ORDER_VERIFICATION);
        return action == Action.FINISH_FOLLOW_UP
                || (action == Action.APPROVE && visited)
                || ((action == Action.SUBMIT || action == Action.RECORD_FOLLOW_UP) && dice.nextInt(3) == 0);
    }
}
