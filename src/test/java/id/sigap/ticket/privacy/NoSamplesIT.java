package id.sigap.ticket.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of what erasure takes away the planner keeps no samples: nobody would erase those. */
@QuarkusTest
@Shows(Promise.O5)
class NoSamplesIT {

    private static final Path KEPT = Path.of("src/test/resources/privacy/kept.txt");

    @Test
    void columnsOfWhatIsErasedHaveNoStatistics() throws IOException {
        List<String> erased = Files.readAllLines(KEPT).stream()
                .map(line -> line.split("\\|"))
                .filter(rule -> rule[2].contains("until asked")
                        || rule[2].contains("destroyed with it")
                        || rule[2].contains("as their comments"))
                .flatMap(rule -> Stream.of(rule[1].split(" ")))
                .toList();
        assertTrue(
                erased.containsAll(List.of("ticket.owner_key", "identity_secret.secret", "ticket_words.words")),
                erased::toString);
        assertEquals("", Database.sql("""
            select coalesce(string_agg(named, ' ' order by named), '') from (
              select attrelid::regclass || '.' || attname as named from pg_attribute
              where attstattarget is distinct from 0 and atttypid = any('{text, bytea, tsvector}'::regtype[])) sampled
            where named = any(string_to_array('%s', ' '))\
            """.formatted(String.join(" ", erased))));
    }
}
