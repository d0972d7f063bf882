package id.sigap.door.graphql.completion;

import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The requests of {@code conformance/requests.txt}, which change nothing if they are sent again. */
record Conformance(List<Request> requests) {

    /** @param user null for nobody */
    record Request(String user, String document, Map<String, Object> variables) {
        Told asked() {
            HttpResponse<String> answer = (user == null ? Api.anonymous() : Api.as(user)).post(document, variables);
            return new Told(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        }
    }

    record Told(int status, String type, String body) {
        boolean isWhole() {
            return status == 200 && body.startsWith("{\"data\":{");
        }
    }

    /** @param values of the names in capitals that begin with a dollar */
    static Conformance with(Map<String, String> values) {
        String whole = read("whole.graphql").replaceAll("\\s+", " ");
        return new Conformance(read("requests.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> request(filled(line.replace("$WHOLE", whole), values)))
                .toList());
    }

    List<Told> asked() {
        return AtOnce.map(requests, Request::asked);
    }

    /** Each request that was answered in two ways, with both. */
    List<String> differing(List<Told> stock, List<Told> ours) {
        return IntStream.range(0, requests.size())
                .filter(i -> !stock.get(i).equals(ours.get(i)))
                .mapToObj(i -> "\n" + requests.get(i) + "\n  stock: " + stock.get(i) + "\n  ours:  " + ours.get(i))
                .toList();
    }

    private static Request request(String line) {
        String[] parts = line.split(" *\\| ", 3);
        String user = parts[0].trim();
        Map<String, Object> variables = parts.length < 3 ? Map.of() : new JsonObject(parts[2]).getMap();
        return new Request(user.equals("-") ? null : user, parts[1], variables);
    }

    private static String filled(String line, Map<String, String> values) {
        return Stream.concat(Stream.of(line), values.keySet().stream())
                .reduce((text, name) -> text.replace(name, values.get(name)))
                .orElseThrow();
    }

    private static String read(String name) {
        try (InputStream file = Conformance.class.getResourceAsStream("/conformance/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
