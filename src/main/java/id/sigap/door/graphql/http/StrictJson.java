package id.sigap.door.graphql.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON that has one meaning only. The library's own reader takes the last of two equal names, or does not
 * look behind the end, depending on how it is asked.
 */
final class StrictJson {

    /** Inputs are flat; whoever nests deeper is after the parser's stack. */
    private static final int MAX_NESTING = 32;

    /** Bounds what a number can cost: 1e1000000000 is short to write and does not fit into memory. */
    private static final int MAX_DIGITS = 400;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /** Fails with some unchecked exception, of ours or the library's, if the text is anything else. */
    static JsonValue parse(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            JsonValue json = new StrictJson(parser).value(parser.next(), 0);
            // Looks for more, and fails if there is any.
            require(!parser.hasNext());
            return json;
        }
    }

    private JsonValue object(int nesting) {
        JsonObjectBuilder json = Jsons.BUILDERS.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            require(names.add(name));
            json.add(name, value(parser.next(), nesting));
        }
        return json.build();
    }

    private JsonValue array(int nesting) {
        JsonArrayBuilder json = Jsons.BUILDERS.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            json.add(value(event, nesting));
        }
        return json.build();
    }

    private JsonValue value(Event event, int nesting) {
        require(nesting < MAX_NESTING);
        return switch (event) {
            case START_OBJECT -> object(nesting + 1);
            case START_ARRAY -> array(nesting + 1);
            case VALUE_NUMBER -> number();
            default -> parser.getValue();
        };
    }

    private JsonValue number() {
        require(parser.getString().length() <= MAX_DIGITS);
        BigDecimal number = parser.getBigDecimal();
        require(Math.abs((long) number.scale()) <= MAX_DIGITS);
        return Jsons.PROVIDER.createValue(number);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
