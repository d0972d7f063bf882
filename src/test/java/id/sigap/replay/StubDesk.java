package id.sigap.replay;

import id.sigap.workflow.Transition;
import id.sigap.workflow.Workflow;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
final class StubDesk {
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
    final Map<String, JsonObject> reports = new LinkedHashMap<>();
    /** Who did what, in order. */
    final List<String> history = new ArrayList<>();

    private final Set<String> photos = new HashSet<>();

    synchronized JsonObject photo() {
        String id = UUID.randomUUID().toString();
        photos.add(id);
        return new JsonObject().put("id", id);
    }

    synchronized String status(String key) {
        return reports.get(key).getString("status");
    }

    synchronized JsonObject answer(String user, JsonObject body) {
        String query = body.getString("query");
        JsonObject variables = body.getJsonObject("variables", new JsonObject());
        Matcher act = ACT.matcher(query);
        JsonObject data = new JsonObject();
        if (act.find()) {
            String mutation = act.group(1);
            data.put(
                    "act",
                    mutation.equals("ticketSubmit")
                            ? submit(variables.getJsonObject("input"))
                            : step(user, mutation, variables));
        } else if (query.contains("tickets(")) {
            JsonArray edges = new JsonArray();
            reports.values().forEach(report -> edges.add(new JsonObject().put("node", report)));
            data.put("tickets", new JsonObject().put("edges", edges).put("pageInfo", new JsonObject()));
        } else if (query.contains("ticket(")) {
            data.put("ticket", byNumber(variables.getString("number")));
        } else {
            JsonObject category = new JsonObject().put("code", "banjir").put("unitCode", "SDA");
            data.put("categories", new JsonArray().add(category));
        }
        return new JsonObject().put("data", data);
    }

    private JsonObject submit(JsonObject input) {
        String key = input.getString("clientKey");
        JsonObject known = reports.get(key);
        if (known != null) {
            return known.getJsonObject("sent").equals(input)
                    ? done(known).put("replayed", true)
                    : refused("CLIENT_KEY_REUSED", "clientKey");
        }
        if (input.getString("description").isEmpty()) {
            return refused("TEXT_EMPTY", "description");
        }
        if (!photos.containsAll(input.getJsonArray("photos", new JsonArray()).getList())) {
            return refused("PHOTO_UNKNOWN", "photos");
        }
        JsonObject report = new JsonObject()
                .put("sent", input)
                .put("description", input.getString("description"))
                .put("number", "JK-" + key)
                .put("status", "WAITING")
                .put("version", "0")
                .put("holder", new JsonObject().put("code", "KEL-1").put("areaCode", "1"));
        reports.put(key, report);
        return done(report).put("replayed", false);
    }

    private JsonObject step(String user, String mutation, JsonObject variables) {
        JsonObject report = byNumber(variables.getJsonObject("ticket").getString("number"));
        boolean whole = variables.getInteger("progress", 0) == 100;
        String action = ACTIONS.getOrDefault(mutation, whole ? "FINISH_FOLLOW_UP" : "RECORD_FOLLOW_UP");
        if (!report.getString("version").equals(variables.getString("version"))) {
            return refused("CONFLICT", null).put("ticket", report);
        }
        Optional<Transition> row = Workflow.table().stream()
                .filter(r -> r.from().name().equals(report.getString("status")))
                .filter(r -> r.action().name().equals(action))
                .findFirst();
        if (row.isEmpty()) {
            return refused("STEP_NOT_POSSIBLE", null);
        }
        if (whole && variables.getJsonArray("photos", new JsonArray()).isEmpty()) {
            return refused("PHOTO_MISSING", "photos");
        }
        report.put("status", row.get().to().name());
        report.put("version", String.valueOf(Integer.parseInt(report.getString("version")) + 1));
        if (action.equals("DISPOSE")) {
            report.put("holder", new JsonObject().put("code", variables.getString("unitCode")));
        }
        history.add(user + " " + action + " " + report.getString("number"));
        return done(report);
    }

    private JsonObject byNumber(String number) {
        return reports.values().stream()
                .filter(report -> report.getString("number").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static JsonObject done(JsonObject report) {
        return new JsonObject().put("ticket", report.copy()).put("userErrors", new JsonArray());
    }

    private static JsonObject refused(String code, String field) {
        return new JsonObject()
                .put(
                        "userErrors",
                        new JsonArray().add(new JsonObject().put("code", code).put("field", field)));
    }
}
