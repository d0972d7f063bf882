package id.sigap.replay.http;

import java.io.IOException;

/** The token endpoint was not reached, or answered with something else than a token. */
public final class NoTokenException extends IOException {
    private static final long serialVersionUID = 1L;

    NoTokenException(String message) {
        super(message);
    }
}
