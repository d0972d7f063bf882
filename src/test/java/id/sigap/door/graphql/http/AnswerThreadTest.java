package id.sigap.door.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.ProblemCode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever refuses first, on whatever thread and however early: it is written on the thread that reads the request, once. Elsewhere
 * the request could end meanwhile, and a refusal came out as an incident.
 */
class AnswerThreadTest {

    private static final int REQUESTS = 400;

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Boolean> written = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(this::refuseTwice);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void twoThatRefuseElsewhereGiveOneAnswerOnTheRequestsOwnThread() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + "/");
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .version(HttpClient.Version.HTTP_1_1)
                    .method(i % 2 == 0 ? "GET" : "HEAD", BodyPublishers.noBody())
                    .build();
            asked.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> each : asked) {
            assertEquals(406, each.get(30, TimeUnit.SECONDS).statusCode());
        }
        assertEquals(List.of(), List.copyOf(failures));
        assertEquals(REQUESTS, written.size());
        assertEquals(List.of(), written.stream().filter(own -> !own).toList(), "written on another thread");
    }

    private void refuseTwice(RoutingContext ctx) {
        Thread own = Thread.currentThread();
        Answer answer = Answer.to(ctx);
        ctx.addHeadersEndHandler(ignored -> written.add(Thread.currentThread() == own));
        for (int i = 0; i < 2; i++) {
            vertx.executeBlocking(
                            () -> {
                                answer.refuse(ProblemCode.NOT_ACCEPTABLE);
                                return null;
                            },
                            false)
                    .onFailure(failures::add);
        }
    }
}
