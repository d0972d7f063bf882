package id.sigap.replay.http;

import java.net.http.HttpResponse;
import java.time.Duration;

/** What the service said to one request, as far as it matters here. */
record Reply(int status, Duration retryAfter, String body) {
    /** A service that says "later" but not when gets asked again soon, by everyone together. */
    private static final Duration UNSAID = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(5);

    static Reply of(HttpResponse<String> response) {
        Duration wait =
                response.headers().firstValue("Retry-After").map(Reply::seconds).orElse(UNSAID);
        return new Reply(response.statusCode(), wait, response.body());
    }

    /** Only the form in seconds is read; a date is taken as unsaid. */
    static Duration seconds(String header) {
        if (!header.matches("\\d{1,9}")) {
            return UNSAID;
        }
        Duration wait = Duration.ofSeconds(Long.parseLong(header));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
