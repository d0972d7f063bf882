package id.sigap.replay.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void aFileIsEnough() {
        Options options = Options.parse(List.of("cases.csv"));
        assertEquals("cases.csv", options.file());
        assertEquals("http://localhost:8080", options.service().toString());
        assertEquals(8, options.number("concurrency", 8));
    }

    @Test
    void optionsMayStandAnywhere() {
        Options options = Options.parse(List.of("--limit", "5", "cases.csv", "--public", "http://sigap.test"));
        assertEquals("http://sigap.test", options.service().toString());
        assertEquals(5, options.number("limit", 9));
        assertTrue(options.names("public"));
    }

    @Test
    void aValueMayBeJoined() {
        Options options = Options.parse(List.of("cases=2.csv", "--dry-run", "--limit=5", "--user=lapor=1708"));
        assertEquals("cases=2.csv", options.file());
        assertEquals(5, options.number("limit", 9));
        assertEquals("lapor=1708", options.text("user").orElseThrow());
        assertTrue(options.names("dry-run"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b c", "a --what", "a --limit", "a http://b limit=5", "a --dry-run=no"})
    void theRestIsWrongUsage(String line) {
        List<String> arguments = line.isEmpty() ? List.of() : List.of(line.split(" "));
        assertThrows(UsageException.class, () -> Options.parse(arguments));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "9999999999"})
    void aNumberIsOneOrMore(String value) {
        Options options = Options.parse(List.of("a", "--limit", value));
        assertThrows(UsageException.class, () -> options.number("limit", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://a", "http://", "http://a b", "http://a/%zz"})
    void anAddressIsAUrl(String url) {
        assertThrows(UsageException.class, () -> Options.uri(url));
    }
}
