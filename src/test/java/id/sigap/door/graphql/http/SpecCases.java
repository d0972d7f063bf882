package id.sigap.door.graphql.http;

import static id.sigap.door.graphql.http.SpecCase.document;
import static id.sigap.door.graphql.http.SpecCase.get;
import static id.sigap.door.graphql.http.SpecCase.post;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests that the GraphQL-over-HTTP specification speaks of (draft of 6 August 2026), each with the status that it
 * asks for, in the order of its sections.
 */
final class SpecCases {

    private static final String TYPE_NAME = "{ __typename }";
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final String TYPE = "query T($name: String!) { __type(name: $name) { name } }";
    private static final String PARTIAL = "{ ticket(number: \"JK-00000-00000-0\") { status } }";

    private static final String FOLLOW =
            "mutation { ticketFollow(ticket: {number: \"JK-00000-00000-0\"}, follow: true) { userErrors { code } } }";

    private final List<SpecCase> cases = new ArrayList<>();

    static List<SpecCase> all() {
        SpecCases cases = new SpecCases();
        cases.mediaTypes();
        cases.accept();
        cases.gets();
        cases.posts();
        cases.parameters();
        cases.documents();
        cases.statuses();
        return cases.cases;
    }

    private void mediaTypes() {
        add(document("MUST", "a POST of JSON is taken", TYPE_NAME).audits("2C94 200, 03D4 200, 34A2 200, 13EE 200"));
        add(post("MUST", "UTF-8 is taken for granted", "{\"query\":\"{ __typename } # é🏊\"}")
                .audits("78D5 200, 82A3 200"));
        add(post("MUST", "UTF-8 may be named", "{\"query\":\"{ __typename } # é🏊\"}")
                .with("Content-Type", "application/json; charset=utf-8")
                .audits("BF61 200"));
        add(document("OURS", "another charset is refused", TYPE_NAME)
                .with("Content-Type", "application/json; charset=utf-16")
                .answers(415));
        add(document("SHOULD", "a POST without a Content-Type is refused", TYPE_NAME)
                .with("Content-Type", null)
                .audits("9ABE 4xx")
                .answers(415));
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "text/plain; charset=application/json")) {
            add(document("SHOULD", "`" + type + "` is refused", TYPE_NAME)
                    .with("Content-Type", type)
                    .answers(415));
        }
        add(document("OURS", "a compressed body is refused", TYPE_NAME)
                .with("Content-Encoding", "gzip")
                .answers(415));
    }

    private void accept() {
        for (String accept : List.of(
                "application/graphql-response+json",
                "application/json",
                "application/graphql-response+json, application/json;q=0.9",
                "application/json, application/graphql-response+json;q=0.9",
                "*/*",
                "application/*",
                "application/json;q=0.1, */*;q=0.01",
                "application/graphql-response+json; charset=utf-8")) {
            add(document("MUST", "`Accept: " + accept + "` is respected", TYPE_NAME)
                    .with("Accept", accept)
                    .audits(accept.equals("*/*") ? "47DE 200" : ""));
        }
        add(document("OURS", "without Accept the answer is `application/json`", TYPE_NAME)
                .with("Accept", "")
                .audits("80D8 200"));
        for (String accept : List.of(
                "text/html", "application/json;q=0", "application/json; charset=utf-16", "application/xml, text/*")) {
            add(document("SHOULD", "`Accept: " + accept + "` cannot be met", TYPE_NAME)
                    .with("Accept", accept)
                    .answers(406));
        }
    }

    private void gets() {
        add(get("MAY", "a GET is taken", "query", TYPE_NAME).audits("5A70 200"));
        add(get("MUST", "variables come as JSON", "query", TYPE, "variables", "{\"name\":\"Area\"}")
                .audits("D6D5 200, 6A70 200"));
        add(get(
                "MUST",
                "the operation is named",
                "query",
                "query A { __typename } query B { a: __typename }",
                "operationName",
                "B"));
        add(get(
                "MUST",
                "an empty parameter is none",
                "query",
                TYPE_NAME,
                "operationName",
                "",
                "variables",
                "",
                "extensions",
                ""));
        add(get(
                "MUST",
                "`null` is a name like any other",
                "query",
                "query null { __typename }",
                "operationName",
                "null"));
        add(get("MUST", "extensions are taken and not looked at", "query", TYPE_NAME, "extensions", "{\"a\":1}"));
        add(get("MUST", "other parameters are not looked at", "query", TYPE_NAME, "somethingElse", "1"));
        add(get("MUST", "a mutation is refused", "query", FOLLOW)
                .audits("9C48 4xx")
                .answers(405));
        add(get(
                        "MUST",
                        "a mutation is refused when it is the operation named",
                        "query",
                        "query A { __typename } " + FOLLOW.replace("mutation", "mutation B"),
                        "operationName",
                        "B")
                .answers(405));
        add(get(
                "MUST",
                "a query beside a mutation is taken",
                "query",
                "query A { __typename } mutation B { __typename }",
                "operationName",
                "A"));
        add(get("OURS", "a PIN in an address is refused", "query", PARTIAL.replace(")", ", pin: \"1\")"))
                .answers(422));
        add(get("SHOULD", "no query", "variables", "{}").answers(422));
        add(get("SHOULD", "variables that are no JSON", "query", TYPE_NAME, "variables", "{")
                .answers(400));
        add(get("SHOULD", "variables that are no map", "query", TYPE_NAME, "variables", "[]")
                .answers(422));
        add(get("SHOULD", "a document that does not parse", "query", "{").answers(400));
        add(get("OURS", "HEAD is GET without the body", "query", TYPE_NAME).by("HEAD"));
    }

    private void posts() {
        add(post(
                "MUST",
                "members that GraphQL does not know are not looked at",
                "{\"query\":\"{ __typename }\",\"id\":7,\"doc\":{}}"));
        add(post("SHOULD", "no body", "").audits("A5BF 400").answers(400));
        for (String body : List.of("NONSENSE", "{ \"not a JSON", "{\"query\":")) {
            add(post("SHOULD", "a body that is no JSON: `" + body + "`", body)
                    .audits(body.startsWith("{ ") ? "B6DC 2xx-5xx, BCF8 400, B7N8 400" : "")
                    .answers(400));
        }
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS")) {
            add(document("SHOULD", method + " is refused", TYPE_NAME).by(method).answers(405));
        }
        add(post("SHOULD", "a body over 64 KiB", BODY + " ".repeat(65_536)).answers(413));
    }

    private void parameters() {
        add(post("SHOULD", "no query: a typing error", "{\"qeury\":\"{ __typename }\"}")
                .audits("423L 400, 8764 4xx-5xx, 3E3A 400")
                .answers(422));
        add(post("SHOULD", "a list of requests", "[" + BODY + "]").answers(422));
        String[] wrong = {"{\"obj\":\"ect\"}", "0", "false", "[\"array\"]"};
        for (int i = 0; i < wrong.length; i++) {
            add(post("SHOULD", "query is `" + wrong[i] + "`", "{\"query\":" + wrong[i] + "}")
                    .audits("LKJ" + i + " 400")
                    .answers(422));
            add(parameter("operationName", wrong[i], "6C0" + i));
        }
        String[] noMaps = {"\"string\"", "0", "false", "[\"array\"]"};
        for (int i = 0; i < noMaps.length; i++) {
            add(parameter("variables", noMaps[i], "476" + i));
            add(parameter("extensions", noMaps[i], "58B" + i));
        }
        add(post(
                        "MUST",
                        "operationName is taken",
                        "{\"query\":\"query Query { __typename }\",\"operationName\":\"Query\"}")
                .audits("8161 200, B8B3 200"));
        String[] names = {"variables", "operationName", "extensions"};
        for (int i = 0; i < names.length; i++) {
            add(post("MUST", names[i] + " may be null", "{\"query\":\"{ __typename }\",\"" + names[i] + "\":null}")
                    .audits("94B" + i + " 200, 022" + i + " 200"));
        }
        add(post("MUST", "variables are a map", "{\"query\":\"" + TYPE + "\",\"variables\":{\"name\":\"sometype\"}}")
                .audits("2EA1 200, 28B9 200"));
        add(post("MUST", "extensions are a map", "{\"query\":\"{ __typename }\",\"extensions\":{\"some\":\"value\"}}")
                .audits("428F 200, 1B7A 200"));
    }

    private static SpecCase parameter(String name, String value, String audit) {
        return post(
                        "SHOULD",
                        name + " is `" + value + "`",
                        "{\"query\":\"{ __typename }\",\"" + name + "\":" + value + "}")
                .audits(audit + " 400")
                .answers(422);
    }

    private void documents() {
        add(document("SHOULD", "a document that does not parse", "{")
                .audits("572B 200 legacy, 865D 4xx-5xx, 556A 400, D586 400")
                .answers(400));
        add(document("SHOULD", "a document that does not parse, and says more", "{ f(a: ) }")
                .answers(400));
        add(document("SHOULD", "a document that is not valid", "{ f31403dfe404bccbb0e835f2629c6a7 }")
                .audits("FDE2 200 legacy, 51FE 4xx-5xx, 74FF 400, 5E5B 4xx")
                .answers(422));
        add(post(
                        "SHOULD",
                        "variables that do not fit",
                        "{\"query\":\"query C($id: Boolean!) { __typename @skip(if: $id) }\",\"variables\":{\"id\":null}}")
                .audits("7B9B 200 legacy, 86EE 400")
                .answers(422));
        add(post(
                        "SHOULD",
                        "a variable that is missing",
                        "{\"query\":\"query C($id: Boolean!) { __typename @skip(if: $id) }\"}")
                .answers(422));
        add(document("SHOULD", "which operation cannot be told", "query A { __typename } query B { __typename }")
                .answers(422));
        add(post(
                        "SHOULD",
                        "an operation that is not there",
                        "{\"query\":\"query A { __typename }\",\"operationName\":\"C\"}")
                .answers(422));
        add(document("MAY", "further rules: too deep", "{ a ".repeat(11) + "}".repeat(11))
                .answers(422));
        add(document("OURS", "a subscription is not for this door", "subscription { x }")
                .answers(422));
    }

    private void statuses() {
        add(document("SHOULD", "data and no errors", "{ viewer { signedIn } }"));
        add(document("SHOULD", "data and errors", PARTIAL).answers(294, 200));
        add(document("SHOULD", "credentials that are not accepted", TYPE_NAME)
                .with("Authorization", "Bearer abc")
                .answers(401));
        add(document("OURS", "our session cookie without a header that forces a preflight", TYPE_NAME)
                .with("Cookie", "q_session=b")
                .answers(403));
        add(get("SHOULD", "an address over 8 KB", "query", TYPE_NAME + " ".repeat(8_200))
                .answers(414));
        add(document("SHOULD", "headers over 16 KB", TYPE_NAME)
                .with("X-Padding", "x".repeat(17_000))
                .answers(431));
    }

    private void add(SpecCase one) {
        cases.add(one);
    }
}
