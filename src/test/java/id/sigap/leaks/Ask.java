package id.sigap.leaks;

import java.util.List;

/**
 * One request as it is sent.
 *
 * @param headers names and values in turn; without the token
 * @param body null for none
 */
record Ask(String method, String path, List<String> headers, String body) {

    static Ask graphql(String document) {
        return graphql("{\"query\":" + quoted(document) + "}", "application/json");
    }

    static Ask graphql(String body, String type) {
        return new Ask("POST", "/graphql", List.of("Content-Type", type), body);
    }

    static Ask of(String method, String path, String... headers) {
        return new Ask(method, path, List.of(headers), null);
    }

    /** Whether it may be sent twice. */
    boolean changesNothing() {
        return body == null || !body.contains("mutation");
    }

    static String quoted(String text) {
        return new io.vertx.core.json.JsonArray().add(text).encode().replaceAll("^\\[|\\]$", "");
    }

    /** For whoever wants to see it: the token is the reader's own to get. */
    String curl(Viewers.Who who) {
        StringBuilder line = new StringBuilder("curl -sS -i -X " + method);
        if (who.user() != null) {
            line.append(" -H \"Authorization: Bearer $TOKEN_OF_")
                    .append(who.name())
                    .append('"');
        }
        for (int i = 0; i < headers.size(); i += 2) {
            line.append(" -H '")
                    .append(headers.get(i))
                    .append(": ")
                    .append(headers.get(i).equals("Sigap-Pin") ? "$PIN" : headers.get(i + 1))
                    .append('\'');
        }
        if (body != null) {
            line.append(" --data-binary '")
                    .append(body.replaceAll("pin: *\\\\\"[0-9-]+\\\\\"", "pin: \\\\\"\\$PIN\\\\\"")
                            .replace("'", "'\\''"))
                    .append('\'');
        }
        return line.append(" $SIGAP").append(path).toString();
    }
}
