package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.limit.Limits;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.ExportApi;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Tokens;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every limit there is says when to come back, whichever door it is met at, and a field in a document says so, too. */
@QuarkusTest
@Shows(Promise.A1)
class LimitsTellWhenIT {

    private static final String TRACK = "query($n: String!, $p: String) { ticket(number: $n, pin: $p) { number } }";
    private static final String COMMENT =
            "mutation($t: TicketRefInput!) { ticketComment(ticket: $t, text: \"Kata uji\") { userErrors { code } } }";
    private static final String NONE = "JK-00000-00000-0";
    private static final String WRONG = "0000-0000";

    @AfterEach
    void noLimits() {
        Limits.lift();
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void ofOnesOwn(Lane lane) {
        for (Supplier<Answer> ask : asks(lane)) {
            Limits.set(Map.of(name(lane) + ".per-key", "1"));
            assertTold(ask, lane + ": one's own");
        }
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void ofAllTogether(Lane lane) {
        for (Supplier<Answer> ask : asks(lane)) {
            Limits.set(Map.of(name(lane) + ".ceiling", "1", name(lane) + ".reserve", "0"));
            assertTold(ask, lane + ": the ceiling");
        }
    }

    /** Each way to meet it. A new lane has none until it is said here. */
    private static List<Supplier<Answer>> asks(Lane lane) {
        Receipt receipt = Reports.submit(Api.anonymous(), Reports.rubble());
        Map<String, String> wrong = Map.of("number", receipt.number(), "pin", WRONG);
        return switch (lane) {
            case ANONYMOUS_REQUEST ->
                List.of(
                        () -> graphql(Api.anonymous(), "{ viewer { signedIn } }", Map.of()),
                        () -> photo(PhotoApi.anonymous().get("00000000-0000-4000-8000-000000000000")));
            case LOOKUP ->
                List.of(
                        () -> graphql(Api.anonymous(), TRACK, Map.of("n", NONE)),
                        () -> graphql(Api.as("warga"), TRACK, Map.of("n", NONE)),
                        () -> graphql(Api.as("warga"), COMMENT, Map.of("t", Map.of("number", NONE))));
            case STAFF_LOOKUP -> List.of(() -> graphql(Api.as("petugas"), TRACK, Map.of("n", NONE)));
            case PIN_ATTEMPT, REPORT_PIN -> {
                Map<String, Object> input = Reports.rubble();
                String photo = Uploads.photo(null);
                input.put("photos", List.of(photo));
                Reports.submit(Api.anonymous(), input);
                yield List.of(
                        () -> graphql(Api.anonymous(), TRACK, Map.of("n", receipt.number(), "p", WRONG)),
                        () -> graphql(Api.anonymous(), COMMENT, Map.of("t", wrong)),
                        () -> photo(PhotoApi.anonymous().withPin(WRONG).get(photo)));
            }
            case SUBMIT, SAME_WORDS -> List.of(() -> submit(Api.anonymous(), Map.of()));
            case CITIZEN_SUBMIT -> List.of(() -> submit(Api.as("warga"), Map.of()));
            case REFUSED_SUBMIT ->
                List.of(
                        () -> submit(Api.anonymous(), Map.of("description", " ")),
                        () -> submit(Api.as("warga"), Map.of("description", " ")));
            case UPLOAD -> List.of(() -> photo(PhotoApi.anonymous().post("image/jpeg", new byte[] {1})));
            case EXPORT -> List.of(() -> export(ExportApi.as("warga").post(ExportApi.list("myTickets"))));
        };
    }

    /** The whole document can succeed only when the last of them can. */
    @Test
    void ofSeveralFieldsTheLongestWaitStandsInTheHeader() {
        Limits.set(Map.of("lookup.per-key", "3", "pin-attempt.per-key", "1"));
        HttpResponse<String> answer = Api.anonymous()
                .post(
                        "{ a: ticket(number: \"%1$s\", pin: \"1\") { number } b: ticket(number: \"%1$s\", pin: \"1\") { number }"
                                        .formatted(NONE)
                                + " c: ticket(number: \"%1$s\") { number } d: ticket(number: \"%1$s\") { number } }"
                                        .formatted(NONE),
                        Map.of());
        List<Integer> waits = new JsonObject(answer.body())
                .getJsonArray("errors").stream()
                        .map(error ->
                                ((JsonObject) error).getJsonObject("extensions").getInteger("retryAfter"))
                        .filter(wait -> wait != null)
                        .sorted()
                        .toList();
        assertEquals(2, waits.size(), answer.body());
        assertTrue(waits.get(0) <= 20 && waits.get(1) > 3_500, waits.toString());
        assertEquals(
                List.of(waits.get(1).toString()), answer.headers().allValues("Retry-After"), "once, and the longest");
    }

    /** Eight are read, a hundred wait; who comes then is not kept waiting for that answer. */
    @Test
    void ofUploadsThatAreTooMany() throws IOException, InterruptedException {
        List<Socket> uploads = new ArrayList<>();
        // Of a citizen: what a network may upload without a token, others of these tests may have used up.
        String begun = "POST /photos HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\nContent-Length: 9\r\n"
                + "Authorization: Bearer " + Tokens.of("warga") + "\r\n\r\nx";
        try {
            for (int i = 0; i < 112; i++) {
                Socket socket = new Socket("localhost", RestAssured.port);
                uploads.add(socket);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            }
            String answer = firstAnswer(uploads);
            Matcher told = Pattern.compile("Retry-After: ([1-4])\r\n", Pattern.CASE_INSENSITIVE)
                    .matcher(answer);
            assertTrue(answer.startsWith("HTTP/1.1 503") && answer.contains("\"BUSY\"") && told.find(), answer);
            assertTrue(answer.contains("\"retryAfter\":" + told.group(1)), answer);
        } finally {
            for (Socket socket : uploads) {
                socket.close();
            }
        }
    }

    private static String firstAnswer(List<Socket> sockets) throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            for (Socket socket : sockets) {
                if (socket.getInputStream().available() > 0) {
                    Thread.sleep(50);
                    byte[] answer = new byte[8_192];
                    return new String(answer, 0, socket.getInputStream().read(answer), StandardCharsets.UTF_8);
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nobody was answered");
    }

    @Test
    void noneCanBeMadeThatDoesNot() {
        assertThrows(IllegalArgumentException.class, () -> new Problem(ProblemCode.RATE_LIMITED));
        assertEquals(2, Problem.limited(Duration.ofMillis(1_001)).retryAfter().orElseThrow());
        assertEquals(1, Problem.limited(Duration.ZERO).retryAfter().orElseThrow());
    }

    private static void assertTold(Supplier<Answer> ask, String which) {
        Answer answer = ask.get();
        for (int i = 0; i < 3 && !answer.code().equals("RATE_LIMITED"); i++) {
            answer = ask.get();
        }
        assertEquals("RATE_LIMITED", answer.code(), which);
        assertEquals(List.of(String.valueOf(answer.inBody())), answer.inHeader(), which + " in header and body");
        assertTrue(answer.inBody() >= 1 && answer.inBody() <= Duration.ofDays(1).toSeconds(), which + answer);
        assertTrue(answer.status() == 429 || answer.status() == 200, which + answer);
    }

    /** What an answer says of a refusal. */
    private record Answer(int status, String code, List<String> inHeader, Integer inBody) {

        static Answer ok() {
            return new Answer(200, "OK", List.of(), null);
        }
    }

    private static Answer submit(Api api, Map<String, Object> other) {
        Map<String, Object> input = new HashMap<>(Reports.rubble());
        input.putAll(other);
        return graphql(api, Reports.SUBMIT, Map.of("input", input));
    }

    private static Answer graphql(Api api, String document, Map<String, ?> variables) {
        HttpResponse<String> answer = api.post(document, variables);
        JsonObject json = new JsonObject(answer.body());
        if (json.getJsonArray("errors") == null) {
            return Answer.ok();
        }
        return answer(answer, json.getJsonArray("errors").getJsonObject(0).getJsonObject("extensions"));
    }

    private static Answer photo(HttpResponse<byte[]> answer) {
        return answer(answer, new JsonObject(new String(answer.body(), StandardCharsets.UTF_8)));
    }

    private static Answer export(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 200 ? Answer.ok() : photo(answer);
    }

    private static Answer answer(HttpResponse<?> answer, JsonObject told) {
        return new Answer(
                answer.statusCode(),
                told.getString("code"),
                answer.headers().allValues("Retry-After"),
                told.getInteger("retryAfter"));
    }

    private static String name(Lane lane) {
        return lane.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
