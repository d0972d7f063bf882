package id.sigap.command;

import id.sigap.ticket.breach.Leak;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;

/** What was found of a leak, as lines to print: a report, and below it each look at it. */
final class LeakLines {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Jakarta"));

    private LeakLines() {}

    /** @param known people by their pseudonyms; who is not among them stays a pseudonym */
    static Stream<String> of(Leak leak, Map<String, String> known) {
        String report = "%s %s, in %s, shown %d times"
                .formatted(
                        leak.number(),
                        leak.open() ? "public" : "private",
                        String.join(" and ", leak.places()),
                        leak.looks().size());
        return Stream.concat(Stream.of(report), leak.looks().stream().map(look -> line(look, known)));
    }

    private static String line(Leak.Look look, Map<String, String> known) {
        return "  %s %s to %s, %s: %s"
                .formatted(
                        TIME.format(look.at()),
                        look.field(),
                        known.getOrDefault(look.viewer(), look.viewer()),
                        look.unit() == null ? look.roles() : look.roles() + " of " + look.unit(),
                        look.reason().replaceAll("\\p{C}", "?"));
    }
}
