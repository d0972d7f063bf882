package id.sigap.ticket;

import id.sigap.problem.Described;

/** Whether it is still known who reported something. */
public enum ErasureState implements Described {
    NONE("Nobody has asked for it, and it is not due yet."),
    REQUESTED("Somebody has asked for it; it is done within three days."),
    DONE("The reporter's identity is erased.");

    private final String meaning;

    ErasureState(String meaning) {
        this.meaning = meaning;
    }

    public static ErasureState of(boolean requested, boolean done) {
        return done ? DONE : requested ? REQUESTED : NONE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
