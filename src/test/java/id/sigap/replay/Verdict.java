package id.sigap.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What to do after a reply: be done with the row, or send it once more after something. */
record Verdict(Next next, @Nullable Outcome outcome, String reason, Duration delay) {

    enum Next {
        DONE,
        /** The token was not taken: get another. */
        RENEW,
        /** Too many requests: everyone waits as long as told. */
        PAUSE,
        /** The service or the way to it is broken: wait a little longer each time. */
        BACK_OFF
    }

    static Verdict done(Outcome outcome) {
        return new Verdict(Next.DONE, outcome, "", Duration.ZERO);
    }

    static Verdict broken(String reason) {
        return new Verdict(Next.BACK_OFF, null, reason, Duration.ZERO);
    }

    static Verdict of(Reply reply) {
        Answer answer = Answer.of(reply.body());
        String reason = answer.errorCode().orElse("HTTP " + reply.status());
        if (reply.status() == 401 || reason.equals("UNAUTHENTICATED")) {
            return new Verdict(Next.RENEW, null, reason, Duration.ZERO);
        }
        if (reply.status() == 429 || reason.equals("RATE_LIMITED")) {
            return new Verdict(Next.PAUSE, null, reason, reply.retryAfter());
        }
        if (reply.status() >= 500 || reason.equals("UNAVAILABLE") || reason.equals("INTERNAL")) {
            return broken(reason);
        }
        return done(answer.outcome().orElse(Outcome.failed(reply.status() == 200 ? unclear(answer) : reason)));
    }

    private static String unclear(Answer answer) {
        return answer.errorCode().orElse("ANSWER_UNCLEAR");
    }
}
