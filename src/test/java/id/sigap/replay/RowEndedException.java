package id.sigap.replay;

/** A row that goes no further: the service refused it, or a fault came between. */
final class RowEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    RowEndedException(Outcome outcome) {
        super(outcome.reason());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
