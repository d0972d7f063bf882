package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.RawHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no HTTP client would send. None is carried out, none hides another one, and the server stays up (H6). */
@QuarkusTest
@Shows(Promise.H6)
class TransportIT {

    private static final String END = "\r\n\r\n";
    private static final String BODY = "{\"query\":\"{ __typename }\"}";
    private static final String POST =
            "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** What an attacker would have a proxy believe to be the body of the first request. */
    private static final String HIDDEN =
            "GET /graphql?query=%7Bsmuggled:__typename%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END;

    @AfterEach
    void theServerIsStillThere() {
        Api.anonymous().data("{ viewer { signedIn } }", Map.of());
    }

    static Stream<Arguments> lengths() {
        String chunk = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0" + END;
        return Stream.of(
                arguments("two lengths", length("5") + length("6"), BODY),
                arguments("two lengths in one header", length("5, 6"), BODY),
                arguments("a length and chunks", length(BODY.length()) + chunked("chunked"), "0" + END),
                arguments("chunks and a length", chunked("chunked") + length(BODY.length()), "0" + END),
                arguments("chunks, whole, and a length", chunked("chunked") + length(3), chunk),
                arguments("a signed length", length("+5"), BODY),
                arguments("a negative length", length("-5"), BODY),
                arguments("a length in hexadecimal", length("0x1b"), BODY),
                arguments("a length that is no number", length("five"), BODY),
                arguments("a length beyond all numbers", length("99999999999999999999"), BODY),
                arguments("chunks of another name", chunked("xchunked"), chunk),
                arguments("chunks in another coding", chunked("gzip, chunked"), chunk),
                arguments("chunks that are not last", chunked("chunked, identity"), chunk),
                arguments("chunks after a tab", "Transfer-Encoding:\u000bchunked\r\n", chunk),
                arguments("chunks with a space before the colon", "Transfer-Encoding : chunked\r\n", chunk),
                arguments("chunks twice", chunked("chunked") + chunked("identity"), chunk),
                arguments("a chunk beyond all numbers", chunked("chunked"), "FFFFFFFFFFFFFFFFF\r\n" + BODY),
                arguments("a chunk of a negative size", chunked("chunked"), "-1\r\n" + BODY),
                arguments("a chunk without a size", chunked("chunked"), "zz\r\n" + BODY + "\r\n0" + END),
                arguments("a header without a colon", "Nonsense\r\n" + length(BODY.length()), BODY),
                arguments("a NUL in a header", "X-A: a\u0000b\r\n" + length(BODY.length()), BODY),
                arguments("a carriage return in a header", "X-A: a\rb\r\n" + length(BODY.length()), BODY));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void noRequestHidesAnother(String what, String headers, String body) {
        String answers = RawHttp.exchange(POST + headers + "\r\n" + body + HIDDEN);
        assertFalse(answers.contains("smuggled"), answers);
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments("no version", "GET /graphql" + END, "400"),
                arguments("no path", "GET  HTTP/1.1\r\nHost: x" + END, "400"),
                arguments("a method of ours", "BREW /graphql HTTP/1.1\r\nHost: x\r\nConnection: close" + END, "405"),
                arguments(
                        "a method in small letters",
                        "post /graphql HTTP/1.1\r\nHost: x\r\nConnection: close" + END,
                        "405"),
                arguments(
                        "headers over 16 KB",
                        "GET /graphql HTTP/1.1\r\nHost: x\r\nX-A: " + "x".repeat(17_000) + END,
                        "431"),
                arguments(
                        "many headers",
                        "GET /graphql HTTP/1.1\r\nHost: x\r\n" + "A: b\r\n".repeat(6_000) + "\r\n",
                        "431"),
                arguments("a long line", "GET /graphql?" + "x".repeat(9_000) + " HTTP/1.1\r\nHost: x" + END, "414"),
                arguments(
                        "bytes of TLS",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + END,
                        "400"),
                arguments("a letter", "MAIL FROM:<a@example.com>" + END, "400"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void strangeRequestsAreRefused(String what, String request, String status) {
        String line = RawHttp.firstLine(request);
        assertTrue(line.startsWith("HTTP/1.1 " + status) || line.startsWith("HTTP/1.0 " + status), what + ": " + line);
    }

    static Stream<Arguments> upgrades() {
        String settings = "HTTP2-Settings: AAMAAABkAAQAAP__\r\n";
        return Stream.of(
                arguments("as it should be", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n" + settings),
                arguments("as some servers take it", "Connection: Upgrade\r\nUpgrade: h2c\r\n" + settings),
                arguments("without settings", "Connection: Upgrade\r\nUpgrade: h2c\r\n"),
                arguments(
                        "among others",
                        "Connection: upgrade,http2-settings\r\nUpgrade: websocket, h2c\r\n" + settings));
    }

    /** Through a proxy that lets it pass, a client would write what only the proxy should: X-Forwarded-For, for one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("upgrades")
    void noConnectionChangesItsProtocol(String what, String headers) {
        for (String request : List.of(
                POST + headers + length(BODY.length()) + "\r\n" + BODY,
                "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")) {
            String answers = RawHttp.exchange(request + HIDDEN.replace("smuggled", "next"));
            assertEquals(2, answers.split("HTTP/1.1 200 OK", -1).length - 1, answers);
            assertFalse(answers.contains(" 101 "), answers);
            assertTrue(answers.endsWith("{\"data\":{\"next\":\"Query\"}}"), answers);
        }
    }

    @Test
    void nobodyBeginsInAnotherProtocol() {
        String answer = RawHttp.exchange(
                "PRI * HTTP/2.0" + END + "SM" + END + "\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000");
        assertTrue(answer.contains(" 400 Bad Request"), answer);
    }

    @Test
    void whatFollowsARefusalIsAnsweredByItself() {
        String refused = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + length(BODY.length()) + "\r\n" + BODY;
        String answers = RawHttp.exchange(refused.repeat(3) + HIDDEN);
        assertEquals(3, answers.split("HTTP/1.1 415", -1).length - 1, answers);
        assertEquals(1, answers.split("HTTP/1.1 200", -1).length - 1, answers);
    }

    private static String length(Object value) {
        return "Content-Length: " + value + "\r\n";
    }

    private static String chunked(String value) {
        return "Transfer-Encoding: " + value + "\r\n";
    }
}
