package id.sigap.replay.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A GraphQL request's body. */
public final class Query {
    private Query() {}

    public static ObjectNode of(String document) {
        return of(document, variables());
    }

    public static ObjectNode of(String document, ObjectNode variables) {
        ObjectNode body = variables().put("query", document);
        return body.set("variables", variables);
    }

    /** None yet. */
    public static ObjectNode variables() {
        return JsonNodeFactory.instance.objectNode();
    }
}
