package id.sigap.door.portal.track;

import id.sigap.ticket.TicketCommand;
import id.sigap.workflow.Action;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a reporter can do with a report that is there, by the path of its form. What is asked for first, first. */
enum Act {
    COMPLETE("lengkapi", Action.COMPLETE),
    RATE("nilai", Action.RATE),
    DISPUTE("keberatan", Action.DISPUTE),
    COMMENT("komentar", Action.COMMENT);

    private final String path;
    private final Action action;

    Act(String path, Action action) {
        this.path = path;
        this.action = action;
    }

    static Optional<Act> of(String path) {
        return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    /** The front of the keys of its texts. */
    public String word() {
        return "act_" + name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return word() + "_title";
    }

    public String text() {
        return word() + "_text";
    }

    public String label() {
        return word() + "_label";
    }

    public String button() {
        return word() + "_button";
    }

    public String textField() {
        return path + "-teks";
    }

    public String photoField() {
        return path + "-foto";
    }

    /** Whether photos may show what its text says. */
    public boolean withPhotos() {
        return this == COMPLETE || this == DISPUTE;
    }

    /** Letters that its text may have. */
    public int longest() {
        return this == COMPLETE ? 4_000 : 2_000;
    }

    public List<Integer> stars() {
        return List.of(1, 2, 3, 4, 5);
    }

    public String starWord(int star) {
        return "act_rate_star_" + star;
    }

    /** Comments are no step, and can be written at any time. */
    boolean isAmong(Set<Action> available) {
        return this == COMMENT || available.contains(action);
    }

    TicketCommand command() {
        return TicketCommand.of(action);
    }
}
