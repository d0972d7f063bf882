package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Answer;
import id.sigap.replay.http.Query;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Case;
import id.sigap.replay.plan.Submission;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.RowEndedException;
import id.sigap.replay.tally.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report of a case, or finds the one that an earlier run made: by its client key.
 *
 * <p>Photos are part of what a client key stands for, and an upload has another id each time. So a report with a photo
 * is asked for with a photo that does not exist: if it is there, the service says that the key is taken, and the report
 * is found by the key in its description; if it is not, the service misses the photo, and nothing was stored.
 */
public final class Submitter {
    private static final String SUBMIT =
            "mutation Submit($input: TicketSubmitInput!) { act: ticketSubmit(input: $input)" + " { replayed "
                    + State.FIELDS + " userErrors { code path } } }";
    private static final String NO_PHOTO = "00000000-0000-4000-8000-000000000000";

    private final Sender channel;
    private final Extras extras;
    private final @Nullable Finder finder;
    private final Tally tally;

    /** @param finder null if there is nobody who may look: then no report gets a photo */
    public Submitter(Sender channel, Extras extras, @Nullable Finder finder, Tally tally) {
        this.channel = channel;
        this.extras = extras;
        this.finder = finder;
        this.tally = tally;
    }

    Receipt submit(Case task) throws InterruptedException, RowEndedException {
        Submission submission = task.submission();
        ObjectNode input = extras.addTo(submission.input());
        if (!task.pictured() || finder == null) {
            return receipt(send(input));
        }
        if (!submission.description().isEmpty()) {
            input.put("description", submission.description() + " " + Finder.mark(submission));
        }
        Answer probe = send(withPhoto(input, NO_PHOTO));
        List<String> refusals = probe.refusals();
        if (refusals.equals(List.of("CLIENT_KEY_REUSED (clientKey)"))) {
            return new Receipt(
                    finder.find(submission).orElseThrow(() -> new RowEndedException(Outcome.refused(refusals))), true);
        }
        if (!refusals.equals(List.of("PHOTO_UNKNOWN (photos)"))) {
            return receipt(probe);
        }
        String photo = channel.upload(Picture.of(submission.clientKey()));
        Receipt receipt = receipt(send(withPhoto(input, photo)));
        tally.count("report photo");
        return receipt;
    }

    private Answer send(ObjectNode input) throws InterruptedException, RowEndedException {
        long started = System.nanoTime();
        Answer answer = channel.ask(Query.of(SUBMIT, Query.variables().set("input", input)));
        tally.took("SUBMIT", System.nanoTime() - started);
        return answer;
    }

    private static ObjectNode withPhoto(ObjectNode input, String id) {
        ObjectNode pictured = input.deepCopy();
        pictured.putArray("photos").add(id);
        return pictured;
    }

    private static Receipt receipt(Answer answer) throws RowEndedException {
        if (!answer.refusals().isEmpty()) {
            throw new RowEndedException(Outcome.refused(answer.refusals()));
        }
        State state = State.in(answer).orElseThrow(() -> new RowEndedException(Outcome.failed("ANSWER_UNCLEAR")));
        return new Receipt(state, answer.payload().path("replayed").asBoolean());
    }
}
