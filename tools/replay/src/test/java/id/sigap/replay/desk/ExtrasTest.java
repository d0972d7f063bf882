package id.sigap.replay.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Query;
import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtrasTest {
    @Test
    void reportsArePrivateUnlessSaidOtherwise() {
        assertEquals(Set.of(), published());
        assertEquals(1000, published("--public").size());
    }

    @Test
    void aShareIsTheSameReportsEachTimeAndMoreOfThemIfItGrows() {
        Set<String> some = published("--publish=30");
        assertEquals(some, published("--publish=30"));
        assertTrue(some.size() > 250 && some.size() < 350, () -> "published " + some.size());
        assertTrue(published("--publish=60").containsAll(some));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--publish=0", "--publish=101", "--publish=all"})
    void aShareIsAPercentage(String option) {
        assertThrows(UsageException.class, () -> published(option));
    }

    @Test
    void aChannelIsNamedIfAskedFor() {
        ObjectNode input =
                Extras.of(Options.parse(List.of("a.csv", "--channel=EMAIL"))).addTo(input("k"));
        assertEquals("EMAIL", input.path("channelCode").asText());
    }

    private static Set<String> published(String... options) {
        List<String> line = IntStream.rangeClosed(0, options.length)
                .mapToObj(i -> i == 0 ? "a.csv" : options[i - 1])
                .toList();
        Extras extras = Extras.of(Options.parse(line));
        return IntStream.range(0, 1000)
                .mapToObj(i -> extras.addTo(input("key-" + i)))
                .filter(input -> input.path("public").asBoolean())
                .map(input -> input.path("clientKey").asText())
                .collect(Collectors.toSet());
    }

    private static ObjectNode input(String key) {
        return Query.variables().put("clientKey", key);
    }
}
