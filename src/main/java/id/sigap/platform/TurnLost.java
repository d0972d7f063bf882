package id.sigap.platform;

/** Another instance has taken over: this one was still for longer than its claim held, and must do no more. */
final class TurnLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TurnLost() {
        super("another instance has taken over", null, false, false);
    }
}
