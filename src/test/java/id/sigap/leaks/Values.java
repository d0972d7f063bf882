package id.sigap.leaks;

import id.sigap.door.graphql.GlobalId;
import id.sigap.leaks.ServedSchema.Input;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is given for arguments, written as GraphQL writes it. Kinds of values are known by their type; a text has to be known
 * by its name, and one that nobody has thought of stops the check.
 */
final class Values {

    private static final List<String> WHOLE = List.of("0", "1", "3", "5", "100", "2026");
    private static final List<String> DAYS =
            List.of("\"2026-11-03\"", "\"2026-11-25\"", "\"2026-12-30\"", "\"1999-01-01\"");
    private static final List<String> INSTANTS = List.of("\"2026-11-04T02:00:00Z\"", "\"2026-11-04T02:00:01Z\"");

    private static final int AT_ONCE = 4;

    private final ServedSchema schema;
    private final Map<String, List<String>> texts = new HashMap<>();
    private final List<String> ids;

    Values(ServedSchema schema, Known known) {
        this.schema = schema;
        this.ids = quoted(plus(
                known.ids(),
                "",
                "AAAA",
                known.numbers().get(0),
                GlobalId.of(GlobalId.Kind.UNIT, "BINAMARGA"),
                GlobalId.of(GlobalId.Kind.AREA, "31.72.01.1005"),
                GlobalId.of(GlobalId.Kind.CATEGORY, "tidak-ada")));
        List<String> numbers = new ArrayList<>(known.numbers());
        numbers.addAll(known.strangeNumbers());
        texts.put("number", quoted(numbers));
        texts.put("into", quoted(numbers));
        texts.put("ticketNumber", quoted(numbers));
        texts.put("pin", List.of("null", "\"00000000\"", "\"12345678\"", "\"1\""));
        texts.put("after", List.of("null", "\"\"", "\"AQ\"", "\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\""));
        texts.put("within", List.of("\"31.72.01.1005\"", "\"31.72\"", "\"31\"", "\"99\""));
        texts.put("heldWithin", List.of("\"BINAMARGA\"", "\"SDA\"", "\"KEL-31.72.01.1005\"", "\"DKI\"", "\"X\""));
        texts.put("since", texts.get("after"));
        texts.put("areaCode", List.of("\"31.72.01.1005\"", "\"31.72.01.1004\"", "\"99\""));
        texts.put("categoryCode", List.of("\"trotoar\"", "\"banjir\"", "\"tidak-ada\""));
        texts.put("categoryCodes", texts.get("categoryCode"));
        texts.put("channelCode", List.of("\"JAKI\"", "\"LAPOR_1708\"", "\"KELURAHAN_OFFICE\"", "\"X\""));
        texts.put("channelCodes", texts.get("channelCode"));
        texts.put("unitCode", List.of("\"BINAMARGA\"", "\"SDA\"", "\"SUDIN-BM-JU\"", "\"X\""));
        texts.put("unit", texts.get("unitCode"));
        texts.put("month", List.of("\"2026-10\"", "\"2026-11\"", "\"2026\""));
        texts.put("parentCode", List.of("null", "\"31\"", "\"31.72.01\"", "\"BINAMARGA\"", "\"X\""));
        texts.put("successorCode", texts.get("unitCode"));
        texts.put("group", List.of("\"ROADS\"", "\"x\""));
        texts.put("unitKind", List.of("\"DINAS\"", "\"KELURAHAN\"", "\"X\""));
        for (String names : List.of("nameIndonesian", "nameEnglish")) {
            texts.put(names, List.of("\"Nama uji\"", "\"\""));
        }
        // Of all steps those that go to somebody, and one that does not: few others would be asked about with an
        // answer.
        texts.put("action", List.of("DISPOSE", "DELEGATE", "REQUEST_TRANSFER", "MOVE", "CORRECT_AREA", "ACCEPT"));
        texts.put("code", texts.get("areaCode"));
        texts.put("version", List.of("\"\"", "\"AAAAAAAAAAAAAAAA\""));
        texts.put("clientKey", List.of("\"a2b1d7a4-2f0c-4c7e-9d0e-6a1f0f0b7c11\"", "\"x y\"", "\"kunci-1\""));
        // Boxes around the exact point, around the rounded one, around both, and none.
        texts.put("south", List.of("-6.1263", "-6.1261", "-6.2", "5"));
        texts.put("north", List.of("-6.1255", "-6.1259", "-6.1", "5"));
        texts.put("west", List.of("106.7885", "106.7889", "106.7", "181"));
        texts.put("east", List.of("106.7895", "106.7891", "106.8", "0"));
        // Of descriptions: of reports that some may not know, of all, and of none; and of notes: that everybody reads,
        // of staff, of a private past, and hidden ones.
        texts.put(
                "text",
                List.of(
                        "\"puing\"",
                        "\"secret\"",
                        "\"laporan uji\"",
                        "\"a\"",
                        "\"zzz\"",
                        "\"terbuka\"",
                        "\"panjang\"",
                        "\"sembunyi\"",
                        "\"aminah\""));
        // Of officers: made up, for real ones are sealed.
        texts.put("officer", List.of("\"\"", "\"x\"", "\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\""));
        texts.put("viewer", texts.get("officer"));
        texts.put("photos", plus(quoted(known.photos()), "\"x\""));
        texts.put("photo", texts.get("photos"));
        // Of reference data: a day that is there, and a decree without rows.
        texts.put("file", List.of("\"\"", "\"ZGF5LG5hbWUsa2luZCxiYXNpcwo=\""));
        for (String words : List.of("basis", "newName")) {
            texts.put(words, List.of("\"SKB 1/2027\"", "\"\""));
        }
        // Answers to questions, and words that the city says.
        texts.put("value", List.of("\"YES\"", "\"3\"", "\"\""));
        texts.put("areaCodes", texts.get("areaCode"));
        for (String words : List.of("indonesian", "english")) {
            texts.put(words, List.of("\"Kata uji {unit}\"", "\"\"", "\"0811 1220 6571\""));
        }
        for (String words : List.of("reason", "note", "description", "address", "name", "email", "phone")) {
            texts.put(words, List.of("\"Kata uji\"", "\"\"", "\"+62811\"", "\"a@example.org\""));
        }
    }

    private static List<String> quoted(List<String> values) {
        return values.stream().map(Ask::quoted).toList();
    }

    private static List<String> plus(List<String> values, String... more) {
        List<String> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }

    /** All values there are for it, if they can be counted. */
    List<String> all(Input input) {
        return switch (input.type().kind()) {
            case "ENUM" -> constants(input);
            case "SCALAR" -> scalars(input);
            case "INPUT_OBJECT" -> together(schema.parts(input));
            default -> throw new IllegalArgumentException(input.name());
        };
    }

    /** Of each part the first value, then of each the second, and so on: those of a box or of days fit together. */
    private List<String> together(List<Input> parts) {
        return IntStream.range(0, AT_ONCE)
                .mapToObj(i -> parts.stream()
                        .map(part ->
                                part.name() + ": " + all(part).get(i % all(part).size()))
                        .collect(Collectors.joining(", ", "{", "}")))
                .toList();
    }

    private List<String> constants(Input input) {
        List<String> telling = texts.get(input.name());
        boolean isText = telling != null && telling.get(0).startsWith("\"");
        return telling == null || isText ? schema.constants(input.type().name()) : telling;
    }

    private List<String> scalars(Input input) {
        List<String> known = texts.get(input.name());
        if (known != null) {
            return known;
        }
        return switch (input.type().name()) {
            case "Boolean" -> List.of("true", "false");
            case "Int", "BigInteger" -> WHOLE;
            case "Float", "BigDecimal" -> List.of("-6.1262", "106.7894", "0");
            case "Date" -> DAYS;
            case "DateTime" -> INSTANTS;
            case "ID" -> ids;
            default ->
                throw new AssertionError("nobody has said what to give for the text " + input.name() + ": add it to "
                        + Values.class.getSimpleName());
        };
    }

    /** All that are one: not null. */
    private List<String> given(Input input) {
        return all(input).stream().filter(value -> !value.equals("null")).toList();
    }

    /** One for it, or null to leave it out. */
    private String one(Random random, Input input, boolean everyOne) {
        if (!everyOne && !input.type().required() && random.nextInt(3) == 0) {
            return null;
        }
        List<Input> parts = schema.parts(input);
        String value = parts.isEmpty()
                ? pick(random, everyOne ? given(input) : all(input))
                : "{" + arguments(random, parts, Map.of(), everyOne) + "}";
        return input.type().list() ? "[" + value + "]" : value;
    }

    /**
     * Arguments for all of these, some left out.
     *
     * @param given those that are chosen already
     */
    String arguments(Random random, List<Input> inputs, Map<String, String> given) {
        return arguments(random, inputs, given, false);
    }

    /** @param everyOne whether none is left out, unless null is given for it */
    String arguments(Random random, List<Input> inputs, Map<String, String> given, boolean everyOne) {
        List<String> arguments = new ArrayList<>();
        for (Input input : inputs) {
            String value = given.containsKey(input.name()) ? given.get(input.name()) : one(random, input, everyOne);
            if (value != null) {
                arguments.add(input.name() + ": " + value);
            }
        }
        return String.join(", ", arguments);
    }

    static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
