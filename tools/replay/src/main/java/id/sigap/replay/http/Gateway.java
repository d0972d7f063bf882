package id.sigap.replay.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** One request to one of the public doors, no more and no less. */
public final class Gateway {
    private final HttpClient http;
    private final String service;
    private final LongAdder requests = new LongAdder();

    Gateway(HttpClient http, URI service) {
        this.http = http;
        this.service = service.toString().replaceAll("/+$", "");
    }

    Reply graphql(ObjectNode body, String token) throws IOException, InterruptedException {
        return post("/graphql", "application/json", BodyPublishers.ofString(body.toString()), token);
    }

    Reply photo(byte[] png, String token) throws IOException, InterruptedException {
        return post("/photos", "image/png", BodyPublishers.ofByteArray(png), token);
    }

    /** How many were sent, those without an answer too. */
    long requests() {
        return requests.sum();
    }

    private Reply post(String path, String type, BodyPublisher body, String token)
            throws IOException, InterruptedException {
        requests.increment();
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(body)
                .build();
        return Reply.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }
}
