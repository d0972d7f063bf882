package id.sigap.leaks;

import id.sigap.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A viewer at the public port, who remembers what was asked and what was told. */
final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Viewers.Who who;
    private final List<Exchange> exchanges = new ArrayList<>();

    /** A question and its answer. */
    record Exchange(Ask ask, Told told) {}

    Caller(Viewers.Who who) {
        this.who = who;
    }

    Told ask(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + ask.path()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        ask.method(),
                        ask.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.body()));
        for (int i = 0; i < ask.headers().size(); i += 2) {
            request.header(ask.headers().get(i), ask.headers().get(i + 1));
        }
        if (who.user() != null) {
            request.header("Authorization", "Bearer " + Tokens.of(who.user()));
        }
        try {
            Told told = Told.of(sent(request.build(), ask.changesNothing()));
            exchanges.add(new Exchange(ask, told));
            return told;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(ask.curl(who), e);
        }
    }

    /** The service may close a connection, after what it refused there, just as it is used again. */
    private static HttpResponse<byte[]> sent(HttpRequest request, boolean again)
            throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            if (!again) {
                throw e;
            }
            return sent(request, false);
        }
    }

    /** What came without being asked for each time. */
    void hears(Ask ask, String text) {
        exchanges.add(new Exchange(ask, new Told(200, Map.of(), text.getBytes(StandardCharsets.UTF_8))));
    }

    Viewers.Who who() {
        return who;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }
}
