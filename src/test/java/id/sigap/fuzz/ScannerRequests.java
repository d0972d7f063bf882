package id.sigap.fuzz;

import graphql.language.FieldDefinition;
import id.sigap.fuzz.Inputs.Place;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For scripts/sqlmap: a request for each argument that is a text, with a star where the scanner is to write. */
final class ScannerRequests {

    private static final Set<String> TEXTS = Set.of("String", "ID");

    private ScannerRequests() {}

    /** Into a folder, with a token, about a report of that number. */
    public static void main(String... args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Inputs inputs = new Inputs();
        for (String operation : List.of("Query", "Mutation")) {
            for (FieldDefinition root : inputs.roots(operation)) {
                for (Place place : inputs.places(root)) {
                    if (TEXTS.contains(place.type())) {
                        String name = root.getName() + "." + String.join(".", place.path()) + ".txt";
                        Files.writeString(
                                folder.resolve(name), request(operation, inputs, root, place, args[1], args[2]));
                    }
                }
            }
        }
    }

    private static String request(
            String operation, Inputs inputs, FieldDefinition root, Place place, String token, String number) {
        Map<String, Object> known = new HashMap<>(Map.of(
                "number", number,
                "ticket", Map.of("number", number),
                "categoryCode", "trotoar",
                "areaCode", "31.72.01.1004",
                "unitCode", "SDA",
                "description", "Uji",
                "reason", "Uji",
                "first", 1,
                "year", 2026));
        known.put("version", "x");
        Object star = place.many() ? new JsonArray().add("*") : "*";
        JsonObject body = new JsonObject()
                .put("query", Documents.of(operation, root))
                .put(
                        "variables",
                        new JsonObject(
                                new HashMap<>(Documents.with(inputs.ordinary(root, known), place.path(), star))));
        return "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n\r\n" + body.encode();
    }
}
