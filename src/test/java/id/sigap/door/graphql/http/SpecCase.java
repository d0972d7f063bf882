package id.sigap.door.graphql.http;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of the specification's list: what is sent, and which status it asks for.
 *
 * @param level how strongly: MUST, SHOULD, MAY, or OURS where it leaves the choice to the server
 * @param what the case, in our words
 * @param audits the numbers of the same case in the list of the reference implementation, with the status it looks for
 * @param headers Accept is added by whoever sends it, unless it is here
 * @param status what our answer has to be for whoever names the new media type
 * @param legacy and for whoever takes {@code application/json} only
 */
record SpecCase(
        String level,
        String what,
        String audits,
        String method,
        String query,
        Map<String, String> headers,
        String body,
        int status,
        int legacy) {

    static final String JSON = "application/json";

    static SpecCase post(String level, String what, String body) {
        return new SpecCase(level, what, "", "POST", "", Map.of("Content-Type", JSON), body, 200, 200);
    }

    /** A body with a document and nothing else. */
    static SpecCase document(String level, String what, String document) {
        return post(level, what, new JsonObject().put("query", document).encode());
    }

    /** @param parameters names and values in turn */
    static SpecCase get(String level, String what, String... parameters) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parameters.length; i += 2) {
            query.append(i == 0 ? "?" : "&").append(parameters[i]).append('=');
            query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return new SpecCase(level, what, "", "GET", query.toString(), Map.of(), "", 200, 200);
    }

    SpecCase audits(String numbers) {
        return new SpecCase(level, what, numbers, method, query, headers, body, status, legacy);
    }

    SpecCase by(String otherMethod) {
        return new SpecCase(level, what, audits, otherMethod, query, headers, body, status, legacy);
    }

    /** @param value null to leave the header out */
    SpecCase with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new SpecCase(level, what, audits, method, query, changed, body, status, legacy);
    }

    SpecCase answers(int both) {
        return answers(both, both);
    }

    SpecCase answers(int named, int otherwise) {
        return new SpecCase(level, what, audits, method, query, headers, body, named, otherwise);
    }
}
