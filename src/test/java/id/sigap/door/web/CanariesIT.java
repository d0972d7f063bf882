package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.schema.GraphQLSchema;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Collector;
import id.sigap.testing.Issuer;
import id.sigap.testing.Management;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.RawHttp;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever anybody sends, no log, metric, health detail, header or refusal repeats it (C20). Values are planted in every
 * place that takes one, then looked for everywhere but in the database and its server's own log: that one is told by the
 * tests' settings to write down every statement, which production's are not.
 */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.C20)
class CanariesIT {

    private static final String END = "\r\n\r\n";

    @Inject
    GraphQLSchema schema;

    @Inject
    Tracer tracer;

    private final Canaries canaries = new Canaries();
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void theServersClockIsTheProviders() {
        TestClock.set(Instant.ofEpochSecond(Instant.now().getEpochSecond()));
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void nothingThatWasSentIsFoundAnywhere() {
        List<String> logged;
        try (CapturedLog log = new CapturedLog()) {
            arguments();
            documents();
            headers();
            addresses();
            photos();
            brokenRequests();
            logged = log.lines();
        }
        System.out.printf(
                "Canaries: %d planted, %d answers, %d log lines%n", canaries.planted(), answers.size(), logged.size());
        assertTrue(canaries.planted() >= 200);
        assertEquals(List.of(), logged.stream().filter(Canaries::isIn).toList());
        assertEquals(List.of(), answers.stream().filter(Canaries::isIn).toList());
        String metrics = Management.get("/q/metrics");
        assertTrue(metrics.contains("sigap_graphql_seconds"), "no metrics were looked at");
        assertEquals(List.of(), metrics.lines().filter(Canaries::isIn).toList());
        assertEquals(
                List.of(),
                Management.get("/q/health").lines().filter(Canaries::isIn).toList());
        assertEquals(List.of(), traced());
    }

    /** What went to the collector, spans that have just ended among it: of each byte there is, not of the fields we know. */
    private List<String> traced() {
        Span last = tracer.spanBuilder("test: the last")
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        last.end();
        Collector.spansOnce(spans -> spans.stream()
                .anyMatch(span -> span.id().equals(last.getSpanContext().getSpanId())));
        String sent = new String(Collector.bytes(), StandardCharsets.ISO_8859_1);
        assertTrue(sent.contains("graphql ticketSubmit"), "the traces did not come");
        return Pattern.compile("(?i).{0,80}kenari7f3a.{0,20}", Pattern.DOTALL)
                .matcher(sent)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Or the search would find nothing whatever there is. */
    @Test
    void theSearchFindsWhatIsThere() {
        try (CapturedLog log = new CapturedLog()) {
            String canary = canaries.next();
            org.jboss.logging.Logger.getLogger("id.sigap").errorf(new IllegalStateException(canary), "what %s", 7);
            org.jboss.logging.Logger.getLogger("io.vertx").infof("%s was here", canaries.next());
            assertEquals(2, log.lines().stream().filter(Canaries::isIn).count());
        }
        Map<String, Object> report = Reports.rubble();
        report.put("description", canaries.plain());
        Api citizen = Api.withToken(Issuer.token(Issuer.claims(Instant.now(), "citizen")));
        Reports.submit(citizen, report);
        String own = citizen.post("{ myTickets(first: 1) { edges { node { description } } } }", Map.of())
                .body();
        assertTrue(Canaries.isIn(own), own);
    }

    @Test
    void theSearchFindsWhatATraceHolds() {
        tracer.spanBuilder("test: planted")
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("planted", canaries.plain().replace("Kenari7f3a", "Kenari7f3b"))
                .startSpan()
                .end();
        assertTrue(
                Collector.spansOnce(spans ->
                                spans.stream().anyMatch(span -> span.name().equals("test: planted")))
                        .stream()
                        .anyMatch(
                                span -> span.facts().getOrDefault("planted", "").startsWith("Kenari7f3b")));
    }

    private void arguments() {
        for (Api viewer :
                List.of(Api.anonymous(), signedIn("citizen"), signedIn("officer"), signedIn("ticket-admin"))) {
            for (String body : new CanaryOperations(schema, canaries).bodies()) {
                JsonObject json = new JsonObject(body);
                keep(viewer.post(
                        json.getString("query"), json.getJsonObject("variables").getMap()));
            }
        }
    }

    /** A token whose every claim is a canary, but for those that it is accepted by. */
    private Api signedIn(String role) {
        JsonObject claims = Issuer.claims(TestClock.START, role);
        long now = Instant.now().getEpochSecond();
        claims.put("iat", now).put("exp", now + 300).put("sub", canaries.next());
        for (String claim : List.of(
                "name",
                "email",
                "phone_number",
                "preferred_username",
                "given_name",
                "upn",
                "unit",
                "channel",
                "jti",
                "sid")) {
            claims.put(claim, canaries.next());
        }
        claims.put("groups", new JsonArray().add("unit:" + canaries.next()).add(canaries.next()));
        claims.getJsonObject("realm_access").getJsonArray("roles").add(canaries.next());
        return Api.withToken(Issuer.token(claims));
    }

    private void documents() {
        for (String document : List.of(
                "{ %s }",
                "{ viewer { %s } }",
                "{ viewer(%s: 1) { signedIn } }",
                "query %s { __typename @%s }",
                "{ ...%s }",
                "{ __typename ...F } fragment F on %s { x }",
                "{ __type(name: \"%s\") { name } }",
                "{ # %s",
                "{ ticket(number: \"%s\") { status } }",
                "{ ticket(number: %s) { status } }",
                "{ calendar(year: \"%s\") { year } }",
                "query($%s: Int!) { __typename }",
                "query($v: %s) { __typename }",
                "{ publicTickets(filter: {%s: 1}) { totalCount } }",
                "{ publicTickets(filter: {statuses: %s}) { totalCount } }",
                "subscription %s { x }",
                "{ ticket(number: \"\"\"%s\"\"\") { x")) {
            String filled = document.replace("%s", canaries.plain());
            keep(Api.anonymous().post(filled, Map.of(canaries.next(), canaries.next())));
        }
        keep(Api.anonymous()
                .post(
                        "query($f: TicketFilter) { publicTickets(filter: $f) { totalCount } }",
                        Map.of("f", Map.of(canaries.plain(), canaries.next()))));
        keep(Api.anonymous().post("query($y: Int!) { calendar(year: $y) { year } }", Map.of("y", canaries.next())));
    }

    private void headers() {
        String body = "{\"query\":\"{ viewer { signedIn } }\"}";
        for (String header : List.of(
                "User-Agent: %s",
                "Referer: http://%s/",
                "Cookie: %s=%s",
                "X-Forwarded-For: %s",
                "X-Forwarded-Host: %s",
                "Forwarded: for=%s",
                "X-Request-Id: %s",
                "traceparent: %s",
                "Authorization: Bearer %s",
                "Authorization: Basic %s",
                "Authorization: %s",
                "Accept: %s/json",
                "Accept-Language: %s",
                "Origin: http://%s",
                "Content-Encoding: %s",
                "Sigap-Pin: %s",
                "%s: x",
                "If-None-Match: \"%s\"",
                "Expect: %s",
                "Upgrade: %s\r\nConnection: upgrade",
                "X-HTTP-Method-Override: %s",
                "Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IiVzIn0.%s.%s")) {
            keep(RawHttp.exchange(
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + header.replace("%s", canaries.plain()) + "\r\nContent-Length: " + body.length() + END
                            + body));
        }
        keep(RawHttp.exchange("GET /photos/00000000-0000-4000-8000-000000000000 HTTP/1.1\r\nHost: " + canaries.plain()
                + "\r\nConnection: close\r\nSigap-Pin: " + canaries.plain() + END));
        keep(RawHttp.exchange(
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/"
                        + canaries.plain() + "; charset=" + canaries.plain() + "\r\nContent-Length: 0" + END));
    }

    private void addresses() {
        for (String path : List.of(
                "/%s",
                "/graphql/%s",
                "/graphql/schema.graphql?%s",
                "/photos/%s",
                "/photos?%s=1",
                "/q/%s",
                "/%2e%2e/%s",
                "/graphql?query=%s",
                "/graphql?query=%7B%s%7D",
                "/graphql?%s=%s",
                "/graphql?query=%7B__typename%7D&variables=%s",
                "/graphql?query=%7Bticket(number:%22%s%22,pin:%22%s%22)%7Bid%7D%7D",
                "/graphql?operationName=%s&query=%7Bx%7D",
                "/photos/00000000-0000-4000-8000-000000000000?size=%s",
                "/photos/00000000-0000-4000-8000-000000000000?pin=%s",
                "http://%s/graphql")) {
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "PUT")) {
                keep(RawHttp.exchange(method + " " + path.replace("%s", canaries.plain())
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0" + END));
            }
        }
    }

    private void photos() {
        byte[] jpeg = Uploads.jpeg();
        String picture = new String(jpeg, StandardCharsets.ISO_8859_1);
        for (String body : List.of(
                canaries.plain(),
                picture + canaries.plain(),
                picture.substring(0, 2) + "\u00ff\u00fe\u0000\u0014" + canaries.plain() + "      "
                        + picture.substring(2),
                picture.substring(0, 200) + canaries.plain(),
                "\u0089PNG\r\n\u001a\n" + canaries.plain(),
                "RIFF\u0010\u0000\u0000\u0000WEBP" + canaries.plain())) {
            keep(upload("image/" + canaries.plain(), body));
            keep(upload(
                    "multipart/form-data; boundary=b",
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + canaries.plain()
                            + "\"\r\nContent-Type: image/" + canaries.plain() + END + body + "\r\n--b--\r\n"));
        }
        keep(upload(
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"" + canaries.plain() + "\"" + END + canaries.plain()
                        + "\r\n--b--\r\n"));
        keep(upload("multipart/form-data; boundary=b", "--b\r\n" + canaries.plain()));
        keep(upload("multipart/form-data", canaries.plain()));
    }

    private static String upload(String type, String body) {
        return RawHttp.exchange("POST /photos HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + END + body);
    }

    private void brokenRequests() {
        String start =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";
        String host = "\r\nHost: x\r\nConnection: close";
        for (String request : List.of(
                "%s" + END,
                "%s / HTTP/1.1" + host + END,
                "GET / %s" + END,
                "GET /graphql HTTP/1.1" + host + "\r\n%s" + END,
                "GET /%s\u0000 HTTP/1.1" + host + END,
                "GET / HTTP/1.1" + host + "\r\n%s : y" + END,
                start + "Content-Length: %s" + END,
                start + "Transfer-Encoding: %s" + END,
                start + "Transfer-Encoding: chunked" + END + "%s\r\n",
                start + "Content-Length: 1\r\nContent-Length: 2" + END + "%s",
                start + "Content-Length: 10" + END + "{\"%s\": ",
                start + "Content-Length: 20" + END + "\u00ff\u00fe%s                  ")) {
            keep(RawHttp.exchange(request.replace("%s", canaries.plain())));
        }
    }

    private void keep(HttpResponse<String> answer) {
        String headers = answer.headers().map().toString();
        // The alias in a mutation's own path is the caller's: a response is shaped as it was asked for.
        answers.add(headers
                + answer.body()
                        .replaceAll("\"Kenari7f3a[0-9]+\":", "\"alias\":")
                        .replaceAll("\\[\"Kenari7f3a[0-9]+\"", "[\"alias\""));
    }

    private void keep(String answer) {
        answers.add(answer);
    }
}
