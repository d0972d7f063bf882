package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mapping files that come along are whole. That their codes are in force only a running service can say. */
class MappingTest {
    private Mapping mapping;

    @BeforeEach
    void load() throws IOException {
        mapping = Mapping.load(new MappingFiles(null));
    }

    @Test
    void everyCategoryHasARuleForTheRequestTypesNotNamed() {
        for (CategoryRules.Rule rule : mapping.categories().rules()) {
            assertTrue(
                    mapping.categories().code(rule.category(), "no such type").isPresent(), rule.category());
        }
    }

    @Test
    void noRuleStandsBehindOneThatAlwaysFitsFirst() {
        List<CategoryRules.Rule> rules = mapping.categories().rules();
        for (int i = 0; i < rules.size(); i++) {
            CategoryRules.Rule late = rules.get(i);
            assertFalse(
                    rules.subList(0, i).stream().anyMatch(r -> r.fits(late.category(), late.requestTypeStart())),
                    late::toString);
        }
    }

    @Test
    void codesLookLikeOurs() {
        mapping.categories().rules().forEach(r -> assertTrue(r.code().matches("[a-z0-9]+(-[a-z0-9]+)*"), r::toString));
        mapping.places().codes().values().forEach(c -> assertTrue(c.matches("31\\.\\d\\d\\.\\d\\d\\.\\d{4}"), c));
    }

    @Test
    void everyDistrictAndEveryCityIsThere() {
        for (int district = 1; district <= 11; district++) {
            assertTrue(mapping.places().district(String.valueOf(district)).isPresent());
        }
        Set<String> cities = new HashSet<>();
        mapping.places().codes().values().forEach(c -> cities.add(c.substring(0, 5)));
        assertEquals(Set.of("31.01", "31.71", "31.72", "31.73", "31.74", "31.75"), cities);
    }

    @Test
    void noPlaceIsNamedTwice() throws IOException {
        assertEquals(
                new MappingFiles(null).table("place.csv").size(),
                mapping.places().codes().size());
    }

    @Test
    void anotherDirectoryMayTakeTheirPlace(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("category.csv"), "category,request_type_start,code\nPotholes,,jalan\n");
        Files.writeString(directory.resolve("place.csv"), "kind,value,area_code\n");
        Files.writeString(directory.resolve("mapping.properties"), "client-key-prefix=x-\ncategory-fallback=other\n");
        assertThrows(UsageException.class, () -> Mapping.load(new MappingFiles(directory)));
        Files.writeString(
                directory.resolve("mapping.properties"),
                "client-key-prefix=x-\ncategory-fallback=other\npoints-from=0,0,1,1\npoints-to=0,0,1,1\n");
        Mapping other = Mapping.load(new MappingFiles(directory));
        assertEquals("jalan", other.categories().code("Potholes", "").orElseThrow());
    }
}
