package id.sigap.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTTP/2 has other frames and no other meaning. */
@QuarkusTest
class GraphQLOverHttp2IT {

    private static final String TYPE_NAME = "{\"query\":\"{ __typename }\"}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    Vertx vertx;

    @ParameterizedTest
    @CsvSource({
        "POST, application/json, 0, 200, '\"data\"'",
        "POST, application/json, 65510, 200, '\"data\"'",
        "POST, application/json, 65511, 413, BODY_TOO_LARGE",
        "POST, application/json, 500000, 413, BODY_TOO_LARGE",
        "POST, text/plain, 500000, 415, MEDIA_TYPE_UNSUPPORTED",
        "GET, application/json, 0, 422, PARAMETERS_INVALID",
        "PUT, application/json, 0, 405, METHOD_NOT_ALLOWED",
    })
    void answersAlike(String method, String type, int padding, int status, String content) throws Exception {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false));
        Buffer body = Buffer.buffer(TYPE_NAME + " ".repeat(padding));
        String answer = client.request(
                        HttpMethod.valueOf(method), endpoint.getPort(), endpoint.getHost(), endpoint.getPath())
                .compose(request -> request.putHeader("Content-Type", type).send(body))
                .compose(response -> {
                    assertEquals(HttpVersion.HTTP_2, response.version());
                    assertEquals(status, response.statusCode());
                    return response.body();
                })
                .map(Buffer::toString)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
        assertTrue(answer.contains(content), answer);
        client.close();
    }
}
