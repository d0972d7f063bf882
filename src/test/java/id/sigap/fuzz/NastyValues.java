package id.sigap.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values at and beyond the edges of each type, as JSON has them. */
final class NastyValues {

    private static final String LONG = "x".repeat(10_001);

    private static final List<Object> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u3164",
            "\u202Eab",
            "\uFFFE",
            "\u001B[31m",
            "a\r\nb\u2028c",
            "%_'\"\\;--",
            "${jndi:x}",
            "😀́".repeat(50),
            LONG);
    private static final List<Object> NUMBERS =
            List.of(0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE, 4_294_967_296L, Long.MAX_VALUE, 1.5, "1", true);
    private static final List<Object> POINTS = List.of(0, -90.0, 181.0, 1e308, -1e308, 5e-324, "0", Long.MIN_VALUE);
    private static final List<Object> DAYS = List.of(
            "-999999999-01-01",
            "+999999999-12-31",
            "0000-01-01",
            "9999-12-31",
            "2026-02-30",
            "2026-12-01T00:00:00Z",
            "\u0000",
            "",
            0);
    private static final List<Object> INSTANTS = List.of(
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2026-12-01",
            "2026-12-01T00:00:00.0000000001Z",
            "\u0000",
            0);
    private static final List<Object> SWITCHES = List.of("true", 1, "");
    private static final List<Object> NAMES = List.of("", "NO_SUCH", "__typename", 0, "\u0000");

    /** Given for anything at all. */
    private static final List<Object> SHAPES = List.of(List.of(), Map.of(), List.of(List.of()));

    private NastyValues() {}

    /** For a type of that name; of an unknown name, it is an enum. Null is one of them. */
    static List<@Nullable Object> of(String type) {
        List<@Nullable Object> values = new ArrayList<>(Collections.singletonList(null));
        values.addAll(
                switch (type) {
                    case "String", "ID" -> TEXTS;
                    case "Int", "BigInteger" -> NUMBERS;
                    case "Float" -> POINTS;
                    case "Date" -> DAYS;
                    case "DateTime" -> INSTANTS;
                    case "Boolean" -> SWITCHES;
                    default -> NAMES;
                });
        values.addAll(SHAPES);
        return values;
    }
}
