package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seeded pairs of urban villages. */
class NeighboursTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String ISLANDS = "31.01.";

    private static final List<MatchResult> PAIRS = rows("V008__area_neighbours.sql", "\\('([0-9.]+)', '([0-9.]+)'\\)");
    private static final List<String> VILLAGES =
            rows("V002__seed_areas.sql", "\\('([0-9.]+)', 'URBAN_VILLAGE'").stream()
                    .map(row -> row.group(1))
                    .toList();
    private static final ReferenceBook BOOK = new ReferenceBook(
            1,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            PAIRS.stream()
                    .map(row -> NeighbouringAreas.of(row.group(1), row.group(2)))
                    .collect(Collectors.toSet()));

    @Test
    void eachPairIsThereOnceTheLowerFirstAndOfUrbanVillages() {
        assertEquals(825, PAIRS.size());
        assertEquals(825, PAIRS.stream().map(MatchResult::group).distinct().count());
        PAIRS.forEach(row -> {
            assertTrue(row.group(1).compareTo(row.group(2)) < 0, row::group);
            assertTrue(VILLAGES.containsAll(List.of(row.group(1), row.group(2))), row::group);
        });
    }

    @Test
    void itIsMutualAndNobodyBordersItself() {
        for (String one : VILLAGES) {
            assertFalse(BOOK.areNeighbours(one, one));
            VILLAGES.forEach(
                    other -> assertEquals(BOOK.areNeighbours(one, other), BOOK.areNeighbours(other, one), one));
        }
    }

    /** From any urban village of the mainland a report can be moved to any other, step by step; so on the islands. */
    @Test
    void everyUrbanVillageIsReachedFromEveryOtherButOverTheSea() {
        Set<String> islands = reachedFrom("31.01.01.1001");
        Set<String> mainland = reachedFrom("31.71.01.1001");

        assertEquals(267, VILLAGES.size());
        assertEquals(islandVillages(), islands);
        assertEquals(VILLAGES.size() - islands.size(), mainland.size());
    }

    @Test
    void allIslandsAreNeighbours() {
        Set<String> islands = islandVillages();
        assertEquals(6, islands.size());
        islands.forEach(one -> islands.stream()
                .filter(other -> !other.equals(one))
                .forEach(other -> assertTrue(BOOK.areNeighbours(one, other))));
    }

    @ParameterizedTest
    @CsvSource({
        "31.72.01.1005, 31.72.01.1001, true,  Pluit and Penjaringan",
        "31.72.01.1005, 31.72.01.1004, true,  Pluit and Pejagalan",
        "31.71.01.1001, 31.71.04.1001, true,  Gambir and Senen: of two sub-districts",
        "31.72.04.1002, 31.75.06.1002, true,  Sukapura and Rawa Terate: of two cities; 70 m between the polygons",
        "31.74.08.1003, 31.75.04.1005, false, Rawajati and Balekambang: just over 100 m",
        "31.72.01.1005, 31.71.01.1001, false, Pluit and Gambir",
        "31.72.01.1005, 99.99.99.9999, false, Pluit and nothing"
    })
    void knownOnes(String one, String other, boolean neighbours, String which) {
        assertEquals(neighbours, BOOK.areNeighbours(one, other), which);
    }

    private static Set<String> islandVillages() {
        return VILLAGES.stream().filter(code -> code.startsWith(ISLANDS)).collect(Collectors.toSet());
    }

    private static Set<String> reachedFrom(String start) {
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String next = open.pop();
            VILLAGES.stream()
                    .filter(other -> BOOK.areNeighbours(next, other) && reached.add(other))
                    .forEach(open::push);
        }
        return reached;
    }

    private static List<MatchResult> rows(String migration, String pattern) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(MIGRATIONS.resolve(migration)))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
