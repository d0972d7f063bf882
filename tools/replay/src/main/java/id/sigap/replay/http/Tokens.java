package id.sigap.replay.http;

import java.io.IOException;

/** Where the bearer token comes from. */
public interface Tokens {
    String current() throws IOException, InterruptedException;

    /** The service did not take this token; the next one asked for is another, if there is a way to get one. */
    void spoiled(String token);

    /** A token that someone else got: when it has expired, only they can help. */
    static Tokens ready(String token) {
        return new Tokens() {
            @Override
            public String current() {
                return token;
            }

            @Override
            public void spoiled(String ignored) {
                // There is no other; the row fails with the service's answer.
            }
        };
    }
}
