package id.sigap.replay.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stand-in's reports: client keys, versions and the real table of steps; who may do what, it does not ask. */
public final class StubDesk {
    private static final Pattern ACT = Pattern.compile("act: (\\w+)\\(");
    private static final Map<String, String> ACTIONS = Map.of(
            "ticketReceive", "RECEIVE",
            "ticketDispose", "DISPOSE",
            "ticketAccept", "ACCEPT",
            "ticketApprove", "APPROVE",
            "ticketOrderVerification", "ORDER_VERIFICATION",
            "ticketRefuseFollowUp", "REFUSE_FOLLOW_UP",
            "ticketReject", "REJECT");

    /** By client key, as JSON of the API and with the content it was sent with. */
    public final Map<String, ObjectNode> reports = new LinkedHashMap<>();
    /** Who did what, in order. */
    public final List<String> history = new ArrayList<>();

    private final StepTable table = new StepTable();
    private final Set<String> photos = new HashSet<>();

    synchronized ObjectNode photo() {
        String id = UUID.randomUUID().toString();
        photos.add(id);
        return object().put("id", id);
    }

    public synchronized String status(String key) {
        return reports.get(key).path("status").asText();
    }

    synchronized ObjectNode answer(String user, JsonNode body) {
        String query = body.path("query").asText();
        JsonNode variables = body.path("variables");
        Matcher act = ACT.matcher(query);
        ObjectNode answer = object();
        ObjectNode data = answer.putObject("data");
        if (act.find()) {
            String mutation = act.group(1);
            data.set(
                    "act",
                    mutation.equals("ticketSubmit")
                            ? submit((ObjectNode) variables.path("input"))
                            : step(user, mutation, variables));
        } else if (query.contains("tickets(")) {
            ArrayNode edges = data.putObject("tickets").putArray("edges");
            reports.values().forEach(report -> edges.addObject().set("node", report));
        } else if (query.contains("ticket(")) {
            data.set("ticket", byNumber(variables.path("number").asText()));
        } else {
            data.putArray("categories")
                    .addObject()
                    .put("code", "banjir")
                    .putObject("unit")
                    .put("code", "SDA");
        }
        return answer;
    }

    private ObjectNode submit(ObjectNode input) {
        String key = input.path("clientKey").asText();
        ObjectNode known = reports.get(key);
        if (known != null) {
            return known.path("sent").equals(input)
                    ? done(known).put("replayed", true)
                    : refused("CLIENT_KEY_REUSED", "clientKey");
        }
        if (input.path("description").asText().isEmpty()) {
            return refused("TEXT_EMPTY", "description");
        }
        for (JsonNode photo : input.path("photos")) {
            if (!photos.contains(photo.asText())) {
                return refused("PHOTO_UNKNOWN", "photos");
            }
        }
        ObjectNode report = object().put(
                        "description", input.path("description").asText())
                .put("number", "JK-" + key)
                .put("status", "WAITING")
                .put("version", "0");
        report.set("sent", input);
        report.putObject("holder").put("code", "KEL-1").putObject("area").put("code", "1");
        reports.put(key, report);
        return done(report).put("replayed", false);
    }

    private ObjectNode step(String user, String mutation, JsonNode variables) {
        ObjectNode report = byNumber(variables.path("ticket").path("number").asText());
        boolean whole = variables.path("progress").asInt() == 100;
        String action = ACTIONS.getOrDefault(mutation, whole ? "FINISH_FOLLOW_UP" : "RECORD_FOLLOW_UP");
        if (!report.path("version").equals(variables.path("version"))) {
            ObjectNode conflict = refused("CONFLICT", null);
            conflict.set("ticket", report);
            return conflict;
        }
        Optional<String> target = table.after(report.path("status").asText(), action);
        if (target.isEmpty()) {
            return refused("STEP_NOT_POSSIBLE", null);
        }
        if (whole && variables.path("photos").isEmpty()) {
            return refused("PHOTO_MISSING", "photos");
        }
        report.put("status", target.get());
        report.put("version", String.valueOf(report.path("version").asInt() + 1));
        if (action.equals("DISPOSE")) {
            report.putObject("holder").set("code", variables.path("unitCode"));
        }
        history.add(user + " " + action + " " + report.path("number").asText());
        return done(report);
    }

    private ObjectNode byNumber(String number) {
        return reports.values().stream()
                .filter(report -> report.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode done(ObjectNode report) {
        ObjectNode payload = object();
        payload.set("ticket", report.deepCopy());
        payload.putArray("userErrors");
        return payload;
    }

    private static ObjectNode refused(String code, String field) {
        ObjectNode payload = object();
        ObjectNode error = payload.putArray("userErrors").addObject().put("code", code);
        if (field != null) {
            error.putArray("path").add(field);
        }
        return payload;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
