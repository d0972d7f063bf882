package id.sigap.leaks;

import id.sigap.door.graphql.GlobalId;
import id.sigap.leaks.ServedSchema.Field;
import id.sigap.leaks.ServedSchema.Input;
import id.sigap.testing.Grants;
import id.sigap.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The changes of one report that the served schema has, each with input that is right by itself. */
final class Changes {

    static final String NONE = "JK-00000-00000-0";

    private final List<Field> all;
    private final String officer = Grants.officerId("petugas");

    Changes(ServedSchema schema) {
        all = schema.fields(schema.mutationType()).stream()
                .filter(field ->
                        field.arguments().stream().anyMatch(it -> it.name().equals("ticket")))
                .toList();
    }

    List<Field> all() {
        return all;
    }

    Field named(String name) {
        return all.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    static String byNumber(String number) {
        return "{number: \"" + number + "\"}";
    }

    /**
     * A document.
     *
     * @param ticket which report is meant
     * @param instead arguments that are given otherwise, or given though they need not be
     */
    String document(Field change, String ticket, Map<String, String> instead) {
        List<String> arguments = new ArrayList<>(List.of("ticket: " + ticket));
        for (Input input : change.arguments()) {
            boolean categoryToo = change.name().equals("ticketCorrect")
                    && input.name().equals("categoryCode")
                    && !instead.containsKey("areaCode");
            boolean wordsToo =
                    change.name().equals("ticketRedact") && input.name().equals("description");
            if (instead.containsKey(input.name())) {
                arguments.add(input.name() + ": " + instead.get(input.name()));
            } else if ((input.type().required() || categoryToo || wordsToo)
                    && !input.name().equals("ticket")) {
                arguments.add(input.name() + ": " + sample(input));
            }
        }
        return "mutation { act: " + change.name() + "(" + String.join(", ", arguments)
                + ") { ticket { number } userErrors { code path } } }";
    }

    /** Days are counted from today, so that they stay right. */
    private String sample(Input input) {
        LocalDate today = LocalDate.now(new TestClock());
        return switch (input.name()) {
            case "description" -> "[{from: 0, to: 4}]";
            case "unitCode" -> "\"SDA\"";
            case "areaCode" -> "\"31.72.01.1004\"";
            case "categoryCode" -> "\"banjir\"";
            case "into" -> "\"" + NONE + "\"";
            case "officer" -> "\"" + officer + "\"";
            case "grant" -> "\"" + GlobalId.of(GlobalId.Kind.PHOTO_GRANT, new UUID(0x4000L, Long.MIN_VALUE)) + "\"";
            case "stars" -> "5";
            case "progress" -> "10";
            default ->
                switch (input.type().name()) {
                    case "Boolean" -> "true";
                    case "Date" -> "\"" + today.plusDays(input.name().equals("on") ? 100 : 5) + "\"";
                    case "DateTime" -> "\"" + new TestClock().instant().plus(Duration.ofDays(1)) + "\"";
                    case "Visibility" -> "PUBLIC";
                    case "String" -> "\"Kata uji\"";
                    default -> throw new AssertionError("nobody has said what is right for " + input);
                };
        };
    }
}
