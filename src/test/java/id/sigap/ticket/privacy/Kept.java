package id.sigap.ticket.privacy;

import id.sigap.access.Standing;
import id.sigap.access.TicketField;
import id.sigap.access.VisibilityPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule of the matrix: something that is kept of people.
 *
 * @param until when it goes
 * @param readers a field of the policy, or after "=" in words who reads it
 */
record Kept(String data, List<String> columns, String until, String readers) {

    static final Path RULES = Path.of("src/test/resources/privacy");

    static List<Kept> all() throws IOException {
        return Files.readAllLines(RULES.resolve("kept.txt")).stream()
                .skip(1)
                .map(line -> line.split("\\|"))
                .map(cells -> new Kept(cells[0], List.of(cells[1].split(" ")), cells[2], cells[3]))
                .toList();
    }

    /** A field's readers are the policy's; what is no field of a report says in words who reads it. */
    String readBy() {
        if (readers.startsWith("=")) {
            return readers.substring(1);
        }
        TicketField field = TicketField.valueOf(readers);
        return Arrays.stream(Standing.values())
                .filter(standing -> VisibilityPolicy.shownTo(standing, true).contains(field))
                .map(standing ->
                        standing + (VisibilityPolicy.shownTo(standing, false).contains(field) ? "" : " (public)"))
                .collect(Collectors.joining(", "));
    }
}
