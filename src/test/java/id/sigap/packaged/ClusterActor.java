package id.sigap.packaged;

import id.sigap.testing.SerialOrder.Act;
import id.sigap.testing.SerialOrder.Outcome;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One person of staff who looks at reports through any instance, acts through any other, and notes what came of it. */
final class ClusterActor {

    private static final String[] BUREAU = {"ticket-admin", "unit:BIRO-PEM"};
    private static final String[] VILLAGE = {"lurah", "unit:31.72.01.1005"};
    private static final String[] NEIGHBOUR = {"lurah", "unit:31.72.01.1004"};
    private static final String[] AGENCY = {"officer", "unit:BINAMARGA"};
    private static final String[] SUB_DEPARTMENT = {"officer", "unit:SUDIN-BM-JU"};

    /** Most are of those who hold a report now and then: the others see it never, or have nothing to do. */
    private static final List<String[]> STAFF = List.of(
            BUREAU, VILLAGE, AGENCY, SUB_DEPARTMENT, VILLAGE, AGENCY, SUB_DEPARTMENT, NEIGHBOUR, VILLAGE, AGENCY);

    /** Steps that move the version and take words, by which the history names who took them; none ends a report. */
    private static final TreeMap<String, String> CALLS = new TreeMap<>(Map.of(
            "RECEIVE", "ticketReceive note",
            "MOVE", "ticketMove areaCode: \"31.72.01.1004\", reason",
            "CORRECT_AREA", "ticketCorrect areaCode: \"31.72.01.1005\", reason",
            "DISPOSE", "ticketDispose unitCode: \"BINAMARGA\", reason",
            "DELEGATE", "ticketDelegate unitCode: \"SUDIN-BM-JU\", reason",
            "RETURN", "ticketReturn reason",
            "ACCEPT", "ticketAccept note",
            "RECORD_FOLLOW_UP", "ticketRecordFollowUp progress: %d, note"));

    private final Instances instances;
    private final int number;
    private final Random random;
    private final Map<String, String> remembered = new HashMap<>();
    private final Map<String, Queue<Act>> acts;
    private final Queue<String> refusals;

    /** @param acts by number of the report, where each act is noted */
    ClusterActor(Instances instances, int number, Map<String, Queue<Act>> acts, Queue<String> refusals) {
        this.instances = instances;
        this.number = number;
        this.random = new Random(number);
        this.acts = acts;
        this.refusals = refusals;
    }

    static Map<String, Queue<Act>> noneYet(List<String> reports) {
        Map<String, Queue<Act>> acts = new TreeMap<>();
        reports.forEach(report -> acts.put(report, new ConcurrentLinkedQueue<>()));
        return acts;
    }

    /** Looks at reports so many times, and acts where there is something to do. */
    void act(int looks) throws InterruptedException {
        for (int look = 1; look <= looks; look++) {
            look(look);
        }
    }

    /** @param look its number, by which what is done is marked */
    void look(int look) throws InterruptedException {
        List<String> reports = List.copyOf(acts.keySet());
        String report = reports.get(random.nextInt(reports.size()));
        // A new one each time: those of staff live for a minute.
        String token = instances.token("petugas-" + number, STAFF.get(number % STAFF.size()));
        act(report, token, look);
    }

    private void act(String report, String token, int look) throws InterruptedException {
        try {
            JsonObject seen = data(instances.ask(
                    random.nextInt(ThreeInstances.COUNT),
                    token,
                    "query($n: String!) { ticket(number: $n) { version availableActions } }",
                    Map.of("n", report)));
            if (seen == null || seen.getJsonObject("ticket") == null) {
                return;
            }
            JsonObject ticket = seen.getJsonObject("ticket");
            String now = ticket.getString("version");
            String before = remembered.put(report, now);
            // As people do who left the page open.
            String version = before != null && random.nextInt(5) == 0 ? before : now;
            String action = action(ticket.getJsonArray("availableActions"));
            if (action != null) {
                // Progress only grows, whoever records it.
                int progress = Math.min(99, acts.get(report).size());
                String[] call = CALLS.get(action).formatted(progress).split(" ", 2);
                acts.get(report).add(call(report, token, number + "-" + look, version, call));
            }
        } catch (IOException e) {
            // It has only been looked at, or could not even be sent: nothing was done.
        }
    }

    /** Something that can be done as the report was seen, now and then something that cannot; null if there is nothing to do. */
    private String action(JsonArray possible) {
        List<String> choice = new ArrayList<>(CALLS.keySet());
        if (random.nextInt(10) != 0) {
            choice.removeIf(action -> possible == null || !possible.contains(action));
        }
        return choice.isEmpty() ? null : choice.get(random.nextInt(choice.size()));
    }

    /** @param call name and arguments of the mutation, the last of which is for words */
    private Act call(String report, String token, String mark, String version, String[] call)
            throws IOException, InterruptedException {
        String document = "mutation($n: String!, $v: String!, $words: String!) { " + call[0]
                + "(ticket: {number: $n}, version: $v, " + call[1]
                + ": $words) { ticket { version } userErrors { code } } }";
        JsonObject answer;
        try {
            answer = instances.ask(
                    random.nextInt(ThreeInstances.COUNT),
                    token,
                    document,
                    Map.of("n", report, "v", version, "words", mark));
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            return new Act(mark, version, Outcome.UNKNOWN, null);
        }
        return told(
                mark,
                version,
                answer,
                data(answer) == null ? null : data(answer).getJsonObject(call[0]));
    }

    private Act told(String mark, String version, JsonObject answer, JsonObject payload) {
        JsonObject ticket = payload == null ? null : payload.getJsonObject("ticket");
        String shown = ticket == null ? null : ticket.getString("version");
        if (payload != null && payload.getJsonArray("userErrors").isEmpty()) {
            return new Act(mark, version, Outcome.OK, shown);
        }
        refusals.add(
                payload == null
                        ? answer.getJsonArray("errors")
                                .getJsonObject(0)
                                .getJsonObject("extensions")
                                .getString("code")
                        : payload.getJsonArray("userErrors").getJsonObject(0).getString("code"));
        return new Act(mark, version, Outcome.REFUSED, shown);
    }

    private static JsonObject data(JsonObject answer) {
        return answer.getJsonObject("data");
    }
}
