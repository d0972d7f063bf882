package id.sigap.ticket;

import id.sigap.problem.Described;

/** Whether it is still known who reported something. */
public enum ErasureState implements Described {
    NONE("Nobody asked for it, and it is not time yet."),
    REQUESTED("Asked for; done within three days."),
    DONE("Nothing says any more who reported it.");

    private final String meaning;

    ErasureState(String meaning) {
        this.meaning = meaning;
    }

    static ErasureState of(boolean requested, boolean done) {
        return done ? DONE : requested ? REQUESTED : NONE;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
