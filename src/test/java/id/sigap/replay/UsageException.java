package id.sigap.replay;

/** The caller asked for something that cannot be done as asked; the message is for the caller. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
