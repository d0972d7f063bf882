package id.sigap.testing;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from what callers noted whether the history of one report is a serial order of the acts that were accepted: each is
 * the successor of the version it saw, the refused ones left nothing, and nobody wrote over what they had not seen. It knows
 * nothing of the service but versions, which it compares, and marks, by which an act is found again in the history.
 */
public final class SerialOrder {

    /** What the caller was told of an act. */
    public enum Outcome {
        /** It was done. */
        OK,
        /** It was not. */
        REFUSED,
        /** Nothing: the answer did not come. Both must be possible. */
        UNKNOWN
    }

    /**
     * One act as its caller noted it. Every act moves the version.
     *
     * @param mark by which the history names it, unlike any other's
     * @param saw the version it named
     * @param shown the version in the answer; null if there was none
     */
    public record Act(String mark, String saw, Outcome outcome, String shown) {}

    /**
     * What the service shows once all is over.
     *
     * @param first the version before the first act
     * @param marks of the acts that happened, in order
     * @param last the version after the last
     */
    public record History(String first, List<String> marks, String last) {}

    private final History history;
    private final Map<String, Act> acts;
    private final List<String> versions = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private SerialOrder(History history, Collection<Act> acts) {
        this.history = history;
        this.acts = acts.stream().collect(toMap(Act::mark, act -> act, (one, other) -> one, LinkedHashMap::new));
    }

    /** Why it is no serial order, a sentence for each fault; empty if it is one. */
    public static List<String> faults(History history, Collection<Act> acts) {
        SerialOrder order = new SerialOrder(history, acts);
        order.happenedAsTold();
        order.eachSawTheOneBefore();
        order.nothingElseWasShown();
        return order.faults;
    }

    private void happenedAsTold() {
        Set<String> happened = new HashSet<>();
        for (String mark : history.marks()) {
            Act act = acts.get(mark);
            if (act == null) {
                faults.add("nobody did " + mark);
            } else if (act.outcome() == Outcome.REFUSED) {
                faults.add(mark + " was refused, and happened");
            }
            if (!happened.add(mark)) {
                faults.add(mark + " happened twice");
            }
        }
        acts.values().stream()
                .filter(act -> act.outcome() == Outcome.OK && !happened.contains(act.mark()))
                .forEach(act -> faults.add(act.mark() + " was accepted, and is lost"));
    }

    /** What an act saw is by that the version before it. So it must be a new one each time, and the first that of the beginning. */
    private void eachSawTheOneBefore() {
        Set<String> before = new HashSet<>();
        for (String mark : history.marks()) {
            String saw = acts.containsKey(mark) ? acts.get(mark).saw() : "unknown to all before " + mark;
            if (versions.isEmpty() && !saw.equals(history.first())) {
                faults.add(mark + " is the first, and did not see the beginning");
            }
            if (!before.add(saw)) {
                faults.add(mark + " did not see what was done upon the version it saw");
            }
            versions.add(saw);
        }
        versions.add(history.last());
        if (before.contains(history.last())
                || (versions.size() == 1 && !history.first().equals(history.last()))) {
            faults.add("the last version is not that after the last act");
        }
    }

    /** Whoever was answered was shown the state after their act, or a later one; and nobody saw what was never there. */
    private void nothingElseWasShown() {
        for (int place = 0; place < history.marks().size(); place++) {
            Act act = acts.get(history.marks().get(place));
            if (act != null
                    && act.shown() != null
                    && versions.subList(0, place + 1).contains(act.shown())) {
                faults.add(act.mark() + " was shown a state before its own");
            }
        }
        for (Act act : acts.values()) {
            if (!versions.contains(act.saw())) {
                faults.add(act.mark() + " saw a state that was never there");
            }
            if (act.shown() != null && !versions.contains(act.shown())) {
                faults.add(act.mark() + " was shown a state that was never there");
            }
        }
    }
}
