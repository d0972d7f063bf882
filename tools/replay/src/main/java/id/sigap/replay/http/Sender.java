package id.sigap.replay.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.RowEndedException;
import java.io.IOException;

/**
 * Sends requests as one account, each until there is an answer or no patience left. Sending again is safe: a submit has a
 * client key, a step names the version it saw, and a photo that nobody attaches goes after a day.
 */
public final class Sender {
    private final Gateway gateway;
    private final Tokens tokens;
    private final Sleeper sleeper;
    private final Pause pause;

    Sender(Gateway gateway, Tokens tokens, Sleeper sleeper, Pause pause) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.sleeper = sleeper;
        this.pause = pause;
    }

    /** Asks for the first token, which is else done when it is needed. */
    public void signIn() throws IOException, InterruptedException {
        tokens.current();
    }

    public Answer ask(ObjectNode body) throws InterruptedException, RowEndedException {
        return send(token -> gateway.graphql(body, token));
    }

    /** The id of the upload. */
    public String upload(byte[] png) throws InterruptedException, RowEndedException {
        Answer answer = send(token -> gateway.photo(png, token));
        return Answer.text(answer.json(), "id")
                .orElseThrow(() -> new RowEndedException(Outcome.failed("PHOTO_ANSWER_UNCLEAR")));
    }

    @FunctionalInterface
    private interface Request {
        Reply with(String token) throws IOException, InterruptedException;
    }

    private Answer send(Request request) throws InterruptedException, RowEndedException {
        Patience patience = new Patience();
        Verdict verdict = attempt(request);
        while (patience.allows(verdict.next())) {
            if (verdict.next() == Verdict.Next.BACK_OFF) {
                sleeper.sleep(patience.backOff());
            }
            verdict = attempt(request);
        }
        if (verdict.answer() == null) {
            throw new RowEndedException(Outcome.failed(verdict.reason()));
        }
        return verdict.answer();
    }

    private Verdict attempt(Request request) throws InterruptedException {
        pause.await();
        try {
            String token = tokens.current();
            Verdict verdict = Verdict.of(request.with(token));
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
