package id.sigap.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The manifests are what Kubernetes' published types say, and what our rules say: as the files stand, and as kubectl puts them
 * together, where there is one.
 */
@Shows({Promise.O6, Promise.H2})
class ManifestsTest {

    private static final Pattern OVERLAY = Pattern.compile("<!-- overlay -->\n```yaml\n(.*?)```", Pattern.DOTALL);

    static final List<String> OVERLAYS = List.of("overlays/small", "overlays/city");

    /** Of operators that are not Kubernetes' own, whose types nobody publishes for Java: read by no test (docs/kubernetes.md). */
    private static final Set<String> UNCHECKED = Set.of(
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "barmancloud.cnpg.io/v1/ObjectStore");

    @Test
    void theFilesAreWhatTypesAndRulesSay() throws IOException {
        for (String overlay : OVERLAYS) {
            Manifests all = new Manifests(Kustomize.flattened(Kustomize.FOLDER.resolve(overlay)));
            assertEquals(List.of(), complaints(all), overlay);
        }
    }

    @Test
    void soIsWhatKubectlMakesOfThem(@TempDir Path folder) throws IOException {
        assumeTrue(Kustomize.hasKubectl(), "no kubectl here: what it would render is not checked");
        for (String overlay : OVERLAYS) {
            Path place = Kustomize.FOLDER.resolve(overlay);
            Manifests rendered = new Manifests(Kustomize.rendered(place));
            assertEquals(List.of(), complaints(rendered), overlay);
            assertEquals(Kustomize.flattened(place).size(), rendered.documents().size(), overlay);
            assertEquals(List.of(), complaints(nativeOf(overlay, folder)), overlay + " with native");
        }
    }

    /** What the page shows of an operator's own: it can be put together, keeps the rules, and replaces what has to be. */
    @Test
    void soAreTheOverlaysOnThePage(@TempDir Path folder) throws IOException {
        assumeTrue(Kustomize.hasKubectl(), "no kubectl here: what it would render is not checked");
        List<String> shown = OVERLAY.matcher(Files.readString(Path.of("docs/kubernetes.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertEquals(2, shown.size());
        for (String overlay : shown) {
            Path here = Files.createDirectories(folder.resolve("own-" + shown.indexOf(overlay)));
            Path city =
                    here.relativize(Kustomize.FOLDER.resolve("overlays/city").toAbsolutePath());
            Files.writeString(here.resolve("kustomization.yaml"), overlay.replace("../city", city.toString()));
            assertEquals(List.of(), complaints(new Manifests(Kustomize.rendered(here))), overlay);
        }
        String first = Kustomize.rendered(folder.resolve("own-0")).toString();
        assertFalse(first.contains(".example") || first.contains("203.0.113"), first);
    }

    /** A folder of Kustomize's may not name an absolute one. */
    private static Manifests nativeOf(String overlay, Path folder) throws IOException {
        Path here = Files.createDirectories(folder.resolve(overlay));
        Path deploy = here.relativize(Kustomize.FOLDER.toAbsolutePath());
        Files.writeString(here.resolve("kustomization.yaml"), """
                resources: [%1$s/%2$s]
                components: [%1$s/native]
                """.formatted(deploy, overlay));
        Manifests all = new Manifests(Kustomize.rendered(here));
        String pod = all.the("Deployment", "sigap").toString();
        assertTrue(pod.contains("sigap-native:") && !pod.contains("JAVA_TOOL_OPTIONS"), pod);
        return all;
    }

    @Test
    void everyFileIsOfSomeOverlay() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Kustomize.FOLDER)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                Kustomize.documents(Files.readString(file)).stream()
                        .filter(it -> it.has("metadata"))
                        .map(Manifests::label)
                        .forEach(kinds::add);
            }
        }
        Set<String> used = new TreeSet<>();
        for (String overlay : OVERLAYS) {
            Kustomize.flattened(Kustomize.FOLDER.resolve(overlay)).stream()
                    .map(Manifests::label)
                    .filter(it -> !it.startsWith("ConfigMap"))
                    .forEach(used::add);
        }
        assertEquals(used, kinds);
    }

    static List<String> complaints(Manifests all) {
        List<String> complaints = new ArrayList<>();
        for (JsonNode document : all.documents()) {
            if (StrictTypes.knows(document)) {
                Optional<String> complaint = StrictTypes.complaint(document);
                complaint.ifPresent(complaints::add);
            } else if (!UNCHECKED.contains(StrictTypes.kindOf(document))) {
                complaints.add("no type for " + StrictTypes.kindOf(document));
            }
        }
        rules().forEach(rule -> complaints.addAll(rule.broken(all)));
        return complaints;
    }

    static Stream<Rule> rules() {
        return Stream.<Rule[]>of(PodRules.values(), WholeRules.values(), OutsideRules.values())
                .flatMap(Stream::of);
    }
}
