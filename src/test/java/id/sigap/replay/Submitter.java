package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** Sends one report until there is an answer or no patience left; its client key makes sending again safe. */
final class Submitter implements Delivery {
    private final Gateway gateway;
    private final Tokens tokens;
    private final Sleeper sleeper;
    private final Pause pause;
    private final Extras extras;

    Submitter(Gateway gateway, Tokens tokens, Sleeper sleeper, Extras extras) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.sleeper = sleeper;
        this.pause = new Pause(sleeper);
        this.extras = extras;
    }

    @Override
    public Outcome deliver(Submission submission) throws InterruptedException {
        JsonObject input = extras.addTo(submission.input());
        Patience patience = new Patience();
        Verdict verdict = send(input);
        while (verdict.outcome() == null && patience.allows(verdict.next())) {
            if (verdict.next() == Verdict.Next.BACK_OFF) {
                sleeper.sleep(patience.backOff());
            }
            verdict = send(input);
        }
        return verdict.outcome() == null ? Outcome.failed(verdict.reason()) : verdict.outcome();
    }

    private Verdict send(JsonObject input) throws InterruptedException {
        pause.await();
        try {
            String token = tokens.current();
            Verdict verdict = Verdict.of(gateway.submit(input, token));
            if (verdict.next() == Verdict.Next.RENEW) {
                tokens.spoiled(token);
            } else if (verdict.next() == Verdict.Next.PAUSE) {
                pause.extend(verdict.delay());
            }
            return verdict;
        } catch (NoTokenException e) {
            return Verdict.broken("NO_TOKEN " + e.getMessage());
        } catch (IOException e) {
            return Verdict.broken("IO " + e.getClass().getSimpleName());
        }
    }
}
