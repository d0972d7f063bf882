package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statements that ask the database for the time go past the clock that tests set, and past its refusal when it is wrong. */
class TimeInSqlTest {

    private static final Pattern ASKS =
            Pattern.compile("(?i)(?<![\\w.])(now|(clock|statement|transaction)_timestamp|timeofday)\\s*\\(\\)"
                    + "|\\b(current_(date|time|timestamp)|localtime(stamp)?)\\b|'(now|today|tomorrow)'");

    /** Leases and pauses over all instances, which are counted by the one clock that they share; and who asks what time it is. */
    private static final Set<String> OF_THE_DATABASE =
            Set.of("ClockRows.java", "DeadlineRows.java", "JobRows.java", "RateLimitRows.java");

    @Test
    void statementsTakeTheTimeFromTheClock() throws IOException {
        Set<String> asking = new TreeSet<>();
        for (Path root : List.of(MainCode.SOURCES, Path.of("src/main/resources/db/migration"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (asks(Files.readString(file))) {
                        asking.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertEquals(OF_THE_DATABASE, asking);
    }

    @Test
    void itSeesEachWayToAsk() {
        for (String asking : List.of(
                "check_at <= now()",
                "NOW ()",
                "clock_timestamp()",
                "where day < current_date",
                "default CURRENT_TIMESTAMP",
                "localtimestamp",
                "timestamptz 'now'")) {
            assertEquals(true, asks(asking), asking);
        }
        for (String other : List.of("LocalDate.now(clock)", "look.now()", "the city knows now")) {
            assertEquals(false, asks(other), other);
        }
    }

    private static boolean asks(String text) {
        return ASKS.matcher(text).find();
    }
}
