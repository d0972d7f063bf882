package id.sigap.replay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.replay.http.AccessFinder;
import id.sigap.replay.http.Accounts;
import id.sigap.replay.http.AccountsFinder;
import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void everyAgencyHasAnOfficerInDevMode() throws IOException {
        AccountsFinder finder = new AccessFinder(Map.of(), Path.of("none")).accounts();
        Accounts named = finder.find(Options.parse(List.of("a.csv")), true).orElseThrow();
        for (AgencyRules.Rule rule : mapping.agencies().rules()) {
            assertTrue(rule.unit().isEmpty() || named.officer(rule.unit()).isPresent(), rule::unit);
        }
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
                "client-key-prefix=x-\ncategory-fallback=other\npoints-from=0,0,1,1\npoints-to=0,0,1,1\n"
                        + "has-media=yes\ndispose-reason=r\nvisit-findings=f\n");
        assertThrows(UsageException.class, () -> Mapping.load(new MappingFiles(directory)));
        Files.writeString(directory.resolve("agency.csv"), "agency_start,unit_code\nRoads,BINAMARGA\n");
        Files.writeString(directory.resolve("status.csv"), "status,note,way\nShut,,end\n");
        Files.writeString(
                directory.resolve("way.csv"), "way,target,road,progress,code,reason\nend,DONE,WAITING:RECEIVE,,,\n");
        Mapping other = Mapping.load(new MappingFiles(directory));
        assertEquals("jalan", other.categories().code("Potholes", "").orElseThrow());
        assertEquals("DONE", other.ways().way("Shut", "whatever").target());
        assertEquals("BINAMARGA", other.agencies().unit("Roads and Bridges").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "'Shut,,other', 'end,DONE,,,,'",
        "'Shut,(,end', 'end,DONE,,,,'",
        "'Shut,,end', 'end,DONE,WAITING:FORGET,,,'",
        "'Shut,,end', 'end,DONE,,100,,'"
    })
    void aWayThatCannotBeGoneIsWrongUsage(String status, String way) {
        Map<String, String> statusRow = row("status,note,way", status);
        Map<String, String> wayRow = row("way,target,road,progress,code,reason", way);
        assertThrows(UsageException.class, () -> Ways.of(List.of(statusRow), List.of(wayRow)));
    }

    private static Map<String, String> row(String header, String values) {
        String[] names = header.split(",");
        String[] cells = values.split(",", -1);
        return IntStream.range(0, names.length).boxed().collect(Collectors.toMap(i -> names[i], i -> cells[i]));
    }
}
