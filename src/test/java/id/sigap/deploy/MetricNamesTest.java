package id.sigap.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Alerts, dashboard and autoscaling ask for metrics that there are: an alert on a name that nobody serves never rings. */
class MetricNamesTest {

    private static final Path MONITORING = Kustomize.FOLDER.resolve("monitoring");

    /** What an expression is made of besides metrics: texts and what labels are compared with, functions, words. */
    private static final Pattern TEXTS =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(?:by|without)\\s*\\([^)]*\\)");

    private static final Pattern NAMES = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "on", "ignoring", "bool", "offset");

    @Test
    void everyMetricThatIsAskedForIsListedAndTheOtherWayRound() throws IOException {
        Set<String> asked = new TreeSet<>();
        expressions().forEach(expression -> asked.addAll(metrics(expression)));
        Set<String> listed = new TreeSet<>(Listed.names());

        assertEquals(listed, asked);
        assertTrue(expressions().size() > 25);
    }

    @Test
    void namesAreFoundAmongEverythingElse() {
        assertEquals(
                Set.of("a_total", "b_seconds", "c:d"),
                metrics(
                        "sum by (le, job) (rate(a_total{x=\"y(z)\",u!~\"v\"}[5m])) / abs(b_seconds offset 1h) > 1e3 or c:d"));
    }

    static Set<String> metrics(String expression) {
        Set<String> names = new TreeSet<>();
        String bare = TEXTS.matcher(expression).replaceAll(" ").replaceAll("\\b[0-9.]+(e[0-9]+|[smhd])?\\b", " ");
        NAMES.matcher(bare)
                .results()
                .map(it -> it.group())
                .filter(it -> !WORDS.contains(it))
                .forEach(names::add);
        return names;
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode alerts = Kustomize.documents(Files.readString(MONITORING.resolve("alerts.yaml")))
                .get(0);
        JsonNode dashboard = new ObjectMapper().readTree(Files.readString(MONITORING.resolve("dashboard.json")));
        for (JsonNode whole : List.of(alerts, dashboard)) {
            whole.findValuesAsText("expr").forEach(expressions::add);
        }
        Kustomize.documents(Files.readString(MONITORING.resolve("adapter.yaml")))
                .forEach(it -> expressions.addAll(it.findValuesAsText("seriesQuery")));
        JsonNode scaling = Kustomize.documents(Files.readString(Kustomize.FOLDER.resolve("overlays/city/scaling.yaml")))
                .get(1);
        expressions.add(scaling.at("/spec/metrics/0/pods/metric/name").asText());
        return expressions;
    }
}
