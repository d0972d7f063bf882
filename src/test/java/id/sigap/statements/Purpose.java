package id.sigap.statements;

import id.sigap.access.TicketField;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What statements are sent for.
 *
 * @param gives rows, nothing, or any, where it is no statement of the service's classes
 * @param admitted the rules whose columns it may touch
 */
record Purpose(String name, String gives, Set<String> admitted) {

    private static final String FIELDS = "fields";

    static Purpose of(String[] row) {
        Set<String> admitted = new TreeSet<>(Sent.words(row[2]));
        if (admitted.remove(FIELDS)) {
            Arrays.stream(TicketField.values()).map(Enum::name).forEach(admitted::add);
        }
        return new Purpose(row[0], row[1], admitted);
    }

    /** Whether its columns are asked for. */
    boolean asked() {
        return !gives.equals("any");
    }

    /** Where its senders are. */
    Path sources() {
        return switch (name) {
            case "TEST" -> Path.of("src/test/java");
            case "GUARD" -> Path.of("src/main/resources/db/migration");
            default -> Path.of("src/main/java");
        };
    }

    boolean silent() {
        return gives.equals("nothing");
    }
}
