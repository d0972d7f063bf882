package id.sigap.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigap.platform.Job;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert finds its name in the runbook, and what to do. */
@Shows(Promise.O6)
class AlertsTest {

    private static final Path PAGE = Path.of("docs", "operations.md");
    private static final Pattern NAME = Pattern.compile("`(Sigap[A-Z][A-Za-z]+)`");
    private static final Pattern JOB = Pattern.compile("exported_job(?:!?=|[!=]~)\"([a-z_|]+)\"");

    @Test
    void eachAlertHasARowAndEachRowAnAlert() throws IOException {
        Set<String> rows = new TreeSet<>();
        String section =
                Files.readString(PAGE).split("\n## When something rings\n")[1].split("\n## ")[0];
        section.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAME.matcher(cell).results().map(found -> found.group(1)))
                .forEach(name -> assertTrue(rows.add(name), name + " has two rows"));
        assertEquals(
                alerts().map(it -> it.path("alert").asText()).collect(Collectors.toCollection(TreeSet::new)), rows);
        assertEquals(rows.size(), alerts().count(), "two of one name");
    }

    /** Of the row's first cell no more is known than its name: the alert leads there, and says how much it matters. */
    @Test
    void eachSaysWhatIsWrongHowMuchItMattersAndWhereToRead() throws IOException {
        alerts().forEach(it -> {
            assertTrue(it.at("/annotations/summary").asText().endsWith("."), it::toString);
            assertEquals(
                    PAGE + "#when-something-rings",
                    it.at("/annotations/runbook").asText());
            assertTrue(
                    List.of("page", "ticket").contains(it.at("/labels/severity").asText()), it::toString);
        });
    }

    /** A job of another name would never be late. */
    @Test
    void jobsAreNamedAsTheyAre() throws IOException {
        Set<String> jobs = Stream.of(Job.values())
                .map(job -> job.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<String> named = alerts().map(it -> it.path("expr").asText())
                .flatMap(expr -> JOB.matcher(expr).results().map(found -> found.group(1)))
                .flatMap(found -> Stream.of(found.split("\\|")))
                .toList();
        assertTrue(!named.isEmpty() && jobs.containsAll(named), named::toString);
    }

    private static Stream<JsonNode> alerts() throws IOException {
        Path file = Kustomize.FOLDER.resolve("monitoring/alerts.yaml");
        return Manifests.stream(
                        Kustomize.documents(Files.readString(file)).get(0).at("/spec/groups"))
                .flatMap(group -> Manifests.stream(group.path("rules")));
    }
}
