package id.sigap.holding;

import java.util.List;

/** Reads off a report's history who had it, in which step and for how long. */
public final class Holdings {

    private Holdings() {}

    /**
     * All that there were, in the order of their hand-overs. What a prefix of the history gives stays true of its time: a later
     * entry changes nothing that was settled.
     *
     * @param history all entries of one report, or those up to some day, in their order; the first one is its submission
     * @param bureau the unit that checks what was done
     * @param rules for the due days that history does not store
     */
    public static List<Holding> of(List<Entry> history, String bureau, Rules rules) {
        if (history.isEmpty()) {
            return List.of();
        }
        Replay replay = new Replay(history.get(0), bureau, rules);
        history.stream().skip(1).forEach(replay::next);
        return replay.holdings();
    }
}
