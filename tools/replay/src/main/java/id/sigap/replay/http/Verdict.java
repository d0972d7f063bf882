package id.sigap.replay.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to do after a reply: take its answer, or send the request once more after something.
 *
 * @param answer null if there is none; the reason says why
 */
record Verdict(Next next, @Nullable Answer answer, String reason, Duration delay) {

    enum Next {
        DONE,
        /** The token was not taken: get another. */
        RENEW,
        /** Too many requests: everyone waits as long as told. */
        PAUSE,
        /** The service or the way to it is broken: wait a little longer each time. */
        BACK_OFF
    }

    static Verdict broken(String reason) {
        return none(Next.BACK_OFF, reason);
    }

    static Verdict of(Reply reply) {
        Answer answer = Answer.of(reply.body());
        String reason = answer.errorCode().orElse("HTTP " + reply.status());
        if (reply.status() == 401 || reason.equals("UNAUTHENTICATED")) {
            return none(Next.RENEW, reason);
        }
        if (reply.status() == 429 || reason.equals("RATE_LIMITED")) {
            return new Verdict(Next.PAUSE, null, reason, reply.retryAfter());
        }
        if (reply.status() >= 500 || reason.equals("UNAVAILABLE") || reason.equals("INTERNAL")) {
            return broken(reason);
        }
        boolean taken = reply.status() / 100 == 2 && answer.errorCode().isEmpty();
        return taken ? new Verdict(Next.DONE, answer, "", Duration.ZERO) : none(Next.DONE, reason);
    }

    private static Verdict none(Next next, String reason) {
        return new Verdict(next, null, reason, Duration.ZERO);
    }
}
