package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.traffic.NarrowLanes;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Requests of one lane that hang take nothing from the other, at the door and at the database; what is too much is told so at once.
 * They hang on the table of comments, which no inbox reads.
 */
@QuarkusTest
@Shows(Promise.A1)
class LanesIT {

    private static final String TRACK = "query($n: String!) { ticket(number: $n) { comments { body } } }";
    private static final String INBOX = "{ inbox(first: 1) { edges { node { number } } } }";
    private static final String MINE = "{ myTickets(first: 1) { edges { node { number } } } }";

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final List<CompletableFuture<HttpResponse<String>>> hanging = new ArrayList<>();
    private String number;
    private Connection lock;

    @BeforeEach
    void comments() throws SQLException {
        number = Journey.begun().disposed().receipt().number();
        lock = Database.connect();
        lock.setAutoCommit(false);
        try (Statement statement = lock.createStatement()) {
            statement.execute("lock table ticket_comment in access exclusive mode");
        }
    }

    @AfterEach
    void all() throws SQLException {
        NarrowLanes.widen();
        lock.close();
        hanging.forEach(CompletableFuture::join);
        callers.shutdown();
        vertx.close();
    }

    @Test
    void whenCitizensAreTooManyTheyAreToldSoAndOfficersWork() throws Exception {
        String photo = Uploads.photo("warga");
        NarrowLanes.set(vertx, Map.of("citizens.seats", "2", "citizens.queue", "0"));
        hang("warga", 2);
        assertBusy(Api.anonymous().post("{ viewer { signedIn } }", Map.of()));
        assertBusy(Api.as("warga").post(MINE, Map.of()));
        // Before it is read: this is none.
        assertBusy(Api.anonymous().post("{{{", Map.of()));
        HttpResponse<byte[]> file = PhotoApi.as("warga").get(photo);
        assertEquals(503, file.statusCode());
        assertEquals("BUSY", new JsonObject(new String(file.body(), StandardCharsets.UTF_8)).getString("code"));
        Api.as(Journey.AGENCY).data(INBOX, Map.of());
        lock.rollback();
        for (CompletableFuture<HttpResponse<String>> each : hanging) {
            assertEquals(200, each.get(60, TimeUnit.SECONDS).statusCode(), "who had a seat is served");
        }
        Api.as("warga").data(MINE, Map.of());
    }

    @Test
    void whenOfficersAreTooManyCitizensAreServed() throws Exception {
        NarrowLanes.set(vertx, Map.of("officers.seats", "2", "officers.queue", "0"));
        hang(Journey.AGENCY, 2);
        assertBusy(Api.as(Journey.AGENCY).post(INBOX, Map.of()));
        Api.as("warga").data(MINE, Map.of());
        Api.anonymous().data("{ viewer { signedIn } }", Map.of());
    }

    @Test
    void whoeverWaitsTooLongIsToldSo() {
        NarrowLanes.set(vertx, Map.of("citizens.seats", "1", "citizens.queue", "50", "citizens.patience", "50ms"));
        hang("warga", 1);
        assertBusy(Api.as("warga").post(MINE, Map.of()));
    }

    /** Fields of one request run at once: few requests would take every connection there is. */
    @Test
    void whatCitizensAskForTakesOnlyTheConnectionsOfTheirLane() throws Exception {
        String many = IntStream.range(0, 12)
                .mapToObj(i -> "f" + i + ": ticket(number: \"" + number + "\") { comments { body } }")
                .collect(Collectors.joining(" ", "{ ", " }"));
        for (int i = 0; i < 4; i++) {
            hanging.add(CompletableFuture.supplyAsync(() -> Api.as("warga").post(many, Map.of()), callers));
        }
        awaitWaiting(7);
        CompletableFuture<JsonObject> inbox =
                CompletableFuture.supplyAsync(() -> Api.as(Journey.AGENCY).data(INBOX, Map.of()), callers);
        assertTrue(inbox.get(20, TimeUnit.SECONDS).containsKey("inbox"));
        assertEquals(7, waiting(), "of sixteen connections");
    }

    private void hang(String user, int times) {
        for (int i = 0; i < times; i++) {
            hanging.add(CompletableFuture.supplyAsync(() -> Api.as(user).post(TRACK, Map.of("n", number)), callers));
        }
        awaitWaiting(times);
    }

    private static void assertBusy(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        JsonObject error = new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0);
        assertEquals("BUSY", error.getJsonObject("extensions").getString("code"));
        int wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait >= 1 && wait <= 4, wait + " s");
        assertEquals(wait, error.getJsonObject("extensions").getInteger("retryAfter"));
    }

    private static void awaitWaiting(int many) {
        for (int i = 0; i < 1_000 && waiting() < many; i++) {
            pause();
        }
        assertEquals(many, waiting(), "hang");
    }

    private static int waiting() {
        return Integer.parseInt(Database.sql("select count(*)::text from pg_locks"
                + " where not granted and relation = 'ticket_comment'::regclass"));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
