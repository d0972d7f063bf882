package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Snapshot;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The specification's list, case by case, as the door answers it; kept as a page for those who write clients. */
@QuarkusTest
class GraphQLOverHttpSnapshotIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String NAMED = "application/graphql-response+json";

    /** What both lists agree on is asked for; this is where the reference list is older than the specification. */
    private static final TreeSet<String> OLDER = new TreeSet<>(List.of(
            "423L", "3E3A", "LKJ0", "LKJ1", "LKJ2", "LKJ3", "6C00", "6C01", "6C02", "6C03", "4760", "4761", "4762",
            "4763", "58B0", "58B1", "58B2", "58B3", "572B", "FDE2", "7B9B", "74FF", "86EE"));

    /** The answer to one case under both types. */
    private record Answered(SpecCase asked, HttpResponse<String> named, HttpResponse<String> legacy) {}

    private static final List<Answered> answers = new ArrayList<>();

    /** Once for all tests; but the server is not there before the first. */
    @BeforeEach
    void ask() throws Exception {
        if (!answers.isEmpty()) {
            return;
        }
        List<Answered> all = new ArrayList<>();
        for (SpecCase each : SpecCases.all()) {
            all.add(new Answered(each, send(each, NAMED), send(each, SpecCase.JSON)));
        }
        answers.addAll(all);
    }

    @Test
    void everyCaseHasTheStatusThatTheSpecificationAsksFor() {
        List<String> wrong = new ArrayList<>();
        for (Answered each : answers) {
            check(wrong, each.asked.what(), each.asked.status(), each.named.statusCode());
            if (!each.asked.headers().containsKey("Accept")) {
                check(wrong, each.asked.what() + " (legacy)", each.asked.legacy(), each.legacy.statusCode());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(List<String> wrong, String what, int wanted, int status) {
        if (wanted != status) {
            wrong.add(what + ": " + status + " instead of " + wanted);
        }
    }

    /** The reference list is kept by the same people, but has not followed their draft of April 2026 yet. */
    @Test
    void theReferenceListIsMetWhereItIsNotOlderThanTheSpecification() {
        TreeSet<String> unmet = new TreeSet<>();
        for (Answered each : answers) {
            audits(each.asked).forEach((number, wanted) -> {
                boolean legacy = wanted.endsWith(" legacy");
                int status = legacy ? each.legacy.statusCode() : each.named.statusCode();
                if (!isMet(wanted.replace(" legacy", ""), status)) {
                    unmet.add(number);
                }
            });
        }
        assertEquals(OLDER, unmet);
    }

    @Test
    void answersAreWellFormed() {
        for (Answered each : answers) {
            for (HttpResponse<String> answer : List.of(each.named, each.legacy)) {
                int status = answer.statusCode();
                boolean ours = status != 414 && status != 431;
                assertEquals(ours, answer.headers().firstValue("Content-Type").isPresent(), each.asked.what());
                assertEquals(status == 405, answer.headers().firstValue("Allow").isPresent(), each.asked.what());
                if (ours && !each.asked.method().equals("HEAD")) {
                    boolean data = new io.vertx.core.json.JsonObject(answer.body()).containsKey("data");
                    assertEquals(status < 300, data, each.asked.what() + answer.body());
                }
            }
        }
    }

    @Test
    void thePageIsTheCommittedOne() {
        StringBuilder rows = new StringBuilder();
        for (Answered each : answers) {
            rows.append("| ").append(each.asked.method()).append(' ').append(each.asked.what());
            rows.append(" | ").append(each.asked.level());
            rows.append(" | ").append(told(each.named));
            rows.append(" | ").append(each.asked.headers().containsKey("Accept") ? "" : told(each.legacy));
            rows.append(" | ").append(audits(each)).append(" |\n");
        }
        Snapshot.check("docs/graphql-over-http.md", PAGE + rows);
    }

    private static final String PAGE = """
            # GraphQL over HTTP, case by case

            Generated by `GraphQLOverHttpSnapshotIT`; do not edit (`make snapshots`). The cases are those of the
            specification at <https://github.com/graphql/graphql-over-http>, as of 6 August 2026, in our words; OURS is
            where it leaves the choice to the server. Two answers: to `Accept: application/graphql-response+json`, and to
            clients that take `application/json` only; one where the case names its own `Accept`. R is
            `application/graphql-response+json`, J is `application/json`, both in UTF-8.

            The last column has the numbers of the same case in the reference list of audits
            (<https://github.com/graphql/graphql-http>). An audit in brackets looks for a status that the specification had
            before April 2026: 400 where it now says 422, and 200 for legacy clients where it now has one list for all.

            | case | level | named | legacy | audits |
            |---|---|---|---|---|
            """;

    private static String told(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String letter = type.equals(NAMED + "; charset=utf-8")
                ? " R"
                : type.equals("application/json; charset=utf-8") ? " J" : "";
        String allow =
                answer.headers().firstValue("Allow").map(it -> ", Allow: " + it).orElse("");
        return answer.statusCode() + letter + allow + code(answer);
    }

    private static String code(HttpResponse<String> answer) {
        if (!answer.body().startsWith("{") || !answer.body().contains("\"errors\"")) {
            return "";
        }
        return " `"
                + Answers.errors(answer)
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code") + "`";
    }

    private static String audits(Answered each) {
        return String.join(
                " ",
                audits(each.asked).keySet().stream()
                        .map(number -> OLDER.contains(number) ? "(" + number + ")" : number)
                        .toList());
    }

    /** By number, the status that it looks for. */
    private static Map<String, String> audits(SpecCase asked) {
        Map<String, String> audits = new LinkedHashMap<>();
        for (String audit : asked.audits().split(", ")) {
            int space = audit.indexOf(' ');
            if (space > 0) {
                audits.put(audit.substring(0, space), audit.substring(space + 1));
            }
        }
        return audits;
    }

    private static boolean isMet(String wanted, int status) {
        String[] bounds = wanted.split("-");
        int from = Integer.parseInt(bounds[0].replace("xx", "00"));
        int to = Integer.parseInt(bounds[bounds.length - 1].replace("xx", "99"));
        return status >= from && status <= to;
    }

    private static HttpResponse<String> send(SpecCase asked, String accept) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Api.uri() + asked.query()))
                .method(
                        asked.method(),
                        asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body()));
        if (!asked.headers().containsKey("Accept")) {
            request.header("Accept", accept);
        }
        asked.headers().forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            // Some refusals close the connection, which the client learns too late.
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        }
    }
}
