package id.sigap.replay.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Answer;
import id.sigap.replay.http.Query;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Act;
import id.sigap.replay.plan.Case;
import id.sigap.replay.plan.Mapping;
import id.sigap.replay.plan.Plan;
import id.sigap.replay.plan.Way;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.RowEndedException;
import id.sigap.replay.tally.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries a report on to the status the source tells, step by step. What to do next is read off what the service said
 * last; nothing is remembered from one run to the next.
 */
public final class Officers {
    /** More steps than any way has, and the same again that others took meanwhile. */
    private static final int MOST_STEPS = 20;

    private static final String READ =
            "query Read($number: String!) { " + State.FIELDS.replace("ticket {", "ticket(number: $number) {") + " }";

    private final Staff staff;
    private final Map<String, String> unitOfCategory;
    private final Mapping.Words words;
    private final Tally tally;

    public Officers(Staff staff, Map<String, String> unitOfCategory, Mapping.Words words, Tally tally) {
        this.staff = staff;
        this.unitOfCategory = Map.copyOf(unitOfCategory);
        this.words = words;
        this.tally = tally;
    }

    /** Where it stands when no step is left. */
    State carry(State start, Case task) throws InterruptedException, RowEndedException {
        Way way = task.plan().way();
        State state = start;
        for (int i = 0; way != null && i < MOST_STEPS; i++) {
            Optional<Act> act = way.from(state.status());
            if (act.isEmpty()) {
                break;
            }
            state = step(state, act.get(), way, task);
        }
        return state;
    }

    private State step(State state, Act act, Way way, Case task) throws InterruptedException, RowEndedException {
        long started = System.nanoTime();
        Sender desk = staff.desk(act, state);
        ObjectNode values = values(state, act, way, task);
        if (act.needsPhoto(state.status())) {
            String key = task.submission().clientKey() + "-" + state.status();
            values.putArray("photos").add(desk.upload(Picture.of(key)));
            tally.count("evidence photo");
        }
        Answer answer = desk.ask(ActRequest.of(act, state, values));
        List<String> refusals = answer.refusals();
        State now = now(answer, state.number());
        if (refusals.isEmpty()) {
            tally.took(act.name(), System.nanoTime() - started);
        } else if (now.version().equals(state.version())) {
            String where = act + " at " + state.holder() + ": ";
            throw new RowEndedException(Outcome.refused(List.of(where + String.join(" + ", refusals))));
        } else {
            // It stands elsewhere than was thought: an answer got lost, or somebody else was faster.
            tally.count("step that was already taken");
        }
        return now;
    }

    /** Who has passed a report on may not see it any more, and a refusal shows none: then the Bureau looks. */
    private State now(Answer answer, String number) throws InterruptedException, RowEndedException {
        Optional<State> shown = State.in(answer);
        if (shown.isPresent()) {
            return shown.get();
        }
        Answer read = staff.admin().ask(Query.of(READ, Query.variables().put("number", number)));
        return State.of(read.data().path("ticket"))
                .orElseThrow(() -> new RowEndedException(Outcome.failed("ANSWER_UNCLEAR")));
    }

    private ObjectNode values(State state, Act act, Way way, Case task) {
        Plan plan = task.plan();
        boolean onSite = state.status().equals("VERIFICATION");
        ObjectNode values = Query.variables()
                .put("progress", act == Act.FINISH_FOLLOW_UP ? 100 : way.progress())
                .put("reason", act == Act.DISPOSE ? words.dispose() : way.reason());
        if (plan.unit().isEmpty()) {
            values.put("unitCode", unitOfCategory.getOrDefault(task.submission().categoryCode(), ""));
        } else {
            values.put("unitCode", plan.unit());
        }
        if (way.code() != null) {
            values.put("reasonCode", way.code());
        }
        String note = onSite ? words.findings() : act == Act.APPROVE ? "" : plan.note();
        return note.isEmpty() ? values : values.put("note", note);
    }
}
