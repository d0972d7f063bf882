package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package says what it is made of, and what it is made of is held against advisories. */
@Shows(Promise.O4)
class SupplyIT {

    private static final String ADVISORY = """
            {"id":"%s","summary":"Made up","database_specific":{"severity":"%s"},"affected":[{"package":{"ecosystem":"Maven",\
            "name":"org.postgresql:postgresql"},"ranges":[{"type":"ECOSYSTEM","events":[%s]}]}]}
            """;

    @TempDir
    static Path folder;

    @Test
    void theBillOfMaterialsListsEveryJar() throws Exception {
        BillOfMaterials bill = BillOfMaterials.read();
        assertEquals(Set.of(), bill.missing());
        assertTrue(BillOfMaterials.jars().size() > 200);
        assertEquals(1, bill.without("jts-core").missing().size());
    }

    @Test
    void anAdvisoryThatNamesAJarIsFoundByItsVersion() throws Exception {
        Path feed = folder.resolve("feed.jsonl");
        Files.writeString(
                feed,
                String.join(
                        "",
                        ADVISORY.formatted("SIGAP-1", "HIGH", "{\"introduced\":\"0\"},{\"fixed\":\"999\"}"),
                        ADVISORY.formatted("SIGAP-2", "LOW", "{\"introduced\":\"42.0.0\"},{\"last_affected\":\"999\"}"),
                        ADVISORY.formatted("SIGAP-3", "CRITICAL", "{\"introduced\":\"0\"},{\"fixed\":\"42.2.0\"}"),
                        ADVISORY.formatted("SIGAP-4", "HIGH", "{\"introduced\":\"999\"}"),
                        ADVISORY.formatted("SIGAP-5", "HIGH", "{\"introduced\":\"0\"}")
                                .replaceFirst("\\{", "{\"withdrawn\":\"2026\",")));
        Advisories advisories = Advisories.over(BillOfMaterials.read().packages(), feed);
        assertEquals(5, advisories.read());
        assertEquals(List.of("SIGAP-1"), ids(advisories.serious()));
        assertEquals(List.of("SIGAP-2"), ids(advisories.mild()));
    }

    /** Maven Central is where it all comes from: nobody else's repository is asked. */
    @Test
    void nothingComesFromElsewhere() throws IOException {
        for (String pom : List.of("pom.xml", "tools/replay/pom.xml")) {
            assertFalse(Files.readString(Path.of(pom)).matches("(?s).*<(pluginR|r)epositor(y|ies)>.*"), pom);
        }
        try (Stream<Path> files = Files.list(Path.of(".mvn"))) {
            assertEquals(
                    Set.of("jvm.config", "wrapper"),
                    files.map(it -> it.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    private static List<String> ids(Set<String> found) {
        return found.stream().map(it -> it.split(" ")[0]).toList();
    }
}
