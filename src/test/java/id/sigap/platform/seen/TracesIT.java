package id.sigap.platform.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Collector;
import id.sigap.testing.Database;
import id.sigap.testing.OwnIssuer;
import id.sigap.testing.RawHttp;
import id.sigap.testing.SentSpan;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** A request's trace: whole, in the caller's own, and with no word in it that is not on our list. */
@QuarkusTest
@TestProfile(OwnIssuer.class)
@Shows(Promise.C20)
class TracesIT {

    /** All that spans say. What else a library adds, such as an address or who asks, is for this list to refuse. */
    private static final Set<String> FACTS = Set.of(
            "sigap.operation",
            "sigap.outcome",
            "http.response.status_code",
            // Of statements, which have parameters instead of values.
            "db.system",
            "db.system.name",
            "db.query.text",
            "db.query.summary",
            "db.statement",
            "db.operation",
            "db.operation.name",
            "db.name",
            "db.namespace",
            "db.user",
            "db.connection_string",
            "db.collection.name",
            "db.sql.table",
            "network.peer.address",
            "network.peer.port",
            "server.address",
            "server.port");

    private static final String SUBMIT = "mutation Rahasia { mine: ticketSubmit(input: { clientKey: \\\"%s\\\","
            + " categoryCode: \\\"trotoar\\\", description: \\\"Puing.\\\" }) { number userErrors { code } } }";

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void aUseCaseAndItsStatementsArePartsOfTheRequestAndThatOfTheCallersTrace() {
        ask("00", SUBMIT.formatted(UUID.randomUUID()), "");
        List<SentSpan> spans = spans();
        SentSpan request = only(spans, "graphql ticketSubmit");
        SentSpan useCase = only(spans, "transaction");
        assertEquals("00f067aa0ba902b7", request.parent());
        assertEquals(request.id(), useCase.parent());
        assertEquals("ticketSubmit", request.facts().get("sigap.operation"));
        assertEquals("ok", request.facts().get("sigap.outcome"));
        long statements = spans.stream()
                .filter(span -> span.parent().equals(useCase.id()))
                .count();
        assertTrue(statements > 0, spans::toString);
    }

    @Test
    void nothingOfTheCallersStateOrBaggageIsKept() {
        ask("01", "{ __typename }", "tracestate: kenari=rahasia\r\nbaggage: userId=rahasia\r\n");
        SentSpan request = only(spans(), "graphql introspection");
        assertEquals("", request.state());
        assertEquals(
                Set.of("sigap.operation", "sigap.outcome", "http.response.status_code"),
                request.facts().keySet());
    }

    @Test
    void aTraceThatIsNoneIsNotTakenOver() {
        RawHttp.exchange(post("traceparent: 00-" + "0".repeat(32) + "-00f067aa0ba902b7-01\r\n", "{ __typename }"));
        List<SentSpan> spans = Collector.spansOnce(
                all -> all.stream().anyMatch(span -> span.parent().isEmpty()));
        assertTrue(spans.stream().anyMatch(span -> span.parent().isEmpty()));
        assertTrue(spans.stream().noneMatch(span -> span.trace().equals("0".repeat(32))));
    }

    @Test
    void spansSayNothingThatIsNotOnTheList() {
        ask("01", SUBMIT.formatted(UUID.randomUUID()), "");
        spans();
        Set<String> said = all().stream()
                .flatMap(span -> span.facts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        said.removeAll(FACTS);
        assertEquals(Set.of(), said);
    }

    /** A database quotes what it refuses, and a tracer would write that down as what went wrong. */
    @Test
    void whatTheDatabaseQuotesIsNotKept() {
        Database.sql("create function quoting() returns trigger language plpgsql as"
                + " $$ begin raise exception 'not this: %', new.description; end $$");
        Database.sql("create trigger quoting before insert on ticket for each row execute function quoting()");
        try {
            ask("01", SUBMIT.formatted(UUID.randomUUID()).replace("Puing.", "Puing kutipan7f3c."), "");
        } finally {
            Database.sql("drop function quoting cascade");
        }
        assertEquals("INTERNAL", only(spans(), "graphql ticketSubmit").facts().get("sigap.outcome"));
        assertFalse(new String(Collector.bytes(), StandardCharsets.UTF_8).contains("kutipan7f3c"));
    }

    /** A watch that looks each few seconds would be nearly all there is to see. */
    @Test
    void whatBelongsToNoRequestIsNotSent() {
        ask("01", "{ __typename }", "");
        spans();
        List<SentSpan> all = all();
        Set<String> ids = all.stream().map(SentSpan::id).collect(Collectors.toSet());
        assertEquals(
                Set.of(),
                all.stream()
                        .filter(span -> !ids.contains(span.parent()))
                        .map(SentSpan::name)
                        .filter(name -> !name.matches("(graphql|photo|export) .*"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void logLinesNameTheTrace() {
        List<String> traces = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (String.valueOf(line.getMessage()).startsWith("A token was refused")) {
                    traces.add(ExtLogRecord.wrap(line).getMdc("traceId"));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            TestClock.advance(Duration.ofHours(5));
            ask("01", "{ __typename }", "Authorization: Bearer x.y.z\r\n");
        } finally {
            Logger.getLogger("").removeHandler(handler);
            TestClock.set(TestClock.START);
        }
        assertEquals(List.of(trace), traces);
    }

    private void ask(String flags, String document, String headers) {
        String answer = RawHttp.exchange(
                post("traceparent: 00-" + trace + "-00f067aa0ba902b7-" + flags + "\r\n" + headers, document));
        assertNotEquals("", answer);
    }

    private static String post(String headers, String document) {
        String body = "{\"query\":\"" + document + "\"}";
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** All that came so far, but for what tests made to be found. */
    private static List<SentSpan> all() {
        return Collector.spansOnce(any -> true).stream()
                .filter(span -> !span.name().startsWith("test: "))
                .toList();
    }

    /** Those of this test's trace, once the request is among them: it is the last to end. */
    private List<SentSpan> spans() {
        return Collector.spansOnce(all -> all.stream().anyMatch(this::isRequest)).stream()
                .filter(span -> span.trace().equals(trace))
                .toList();
    }

    private boolean isRequest(SentSpan span) {
        return span.trace().equals(trace) && span.name().startsWith("graphql ");
    }

    private static SentSpan only(List<SentSpan> spans, String name) {
        List<SentSpan> found =
                spans.stream().filter(span -> span.name().equals(name)).toList();
        assertEquals(1, found.size(), spans::toString);
        return found.get(0);
    }
}
