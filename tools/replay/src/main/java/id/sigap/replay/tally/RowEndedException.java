package id.sigap.replay.tally;

/** A row that goes no further: the service refused it, or a fault came between. */
public final class RowEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    public RowEndedException(Outcome outcome) {
        super(outcome.reason());
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
