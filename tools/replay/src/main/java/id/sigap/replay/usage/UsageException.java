package id.sigap.replay.usage;

/** The caller asked for something that cannot be done as asked; the message is for the caller. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
