package id.sigap.platform.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.Outages;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Management;
import id.sigap.testing.RawHttp;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the management port serves is what docs/metrics.md says: name, type and labels, and of ours nothing else. */
@QuarkusTest
@Shows(Promise.C20)
class MetricsPageIT {

    private static final Path PAGE = Path.of("docs", "metrics.md");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z_]+)` \\| (\\w+) \\|([^|]*)\\|.*");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SAMPLE = Pattern.compile("([a-z_0-9]+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("([A-Za-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Inject
    Outages outages;

    private String served;

    record Metric(String type, Set<String> labels) {}

    @BeforeEach
    void everythingHappenedOnce() {
        Reports.submit(Api.anonymous(), Reports.rubble());
        Api.anonymous().post("{ ticket(number: \"JK-00000-00000-0\") { status } }", Map.of());
        Api.anonymous().post("query Kenari { a: viewer { signedIn } b: viewer { signedIn } }", Map.of());
        Api.anonymous().post("{ kenari }", Map.of());
        Api.anonymous().post("{ viewer { signedIn } publicTickets { totalCount } }", Map.of());
        Api.withToken("x.y.z").post("{ viewer { signedIn } }", Map.of());
        RawHttp.exchange(
                "GET /photos/00000000-0000-4000-8000-000000000000 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        ExportApi.as("warga").post(ExportApi.list("myTickets"));
        outages.note("test", "what a test says is away");
        served = Management.get("/q/metrics");
    }

    @Test
    void thePageIsWhatIsServed() throws IOException {
        Map<String, Metric> said = said();
        Map<String, Metric> served = served();
        Map<String, Metric> ours = new TreeMap<>(served);
        ours.keySet().removeIf(name -> !name.startsWith("sigap_"));
        Map<String, Metric> saidOfOurs = new TreeMap<>(said);
        saidOfOurs.keySet().removeIf(name -> !name.startsWith("sigap_"));
        assertEquals(lines(saidOfOurs), lines(ours));
        said.forEach((name, metric) -> assertEquals(metric, served.get(name), name));
        assertTrue(said.size() > saidOfOurs.size(), "the page says nothing of the libraries'");
    }

    /** A client may call its operations and fields what it likes. */
    @Test
    void operationsHaveNamesOfTheSchemaAlone() {
        Set<String> names = values("sigap_graphql_seconds_count", "operation");
        assertTrue(
                names.containsAll(Set.of("ticketSubmit", "ticket", "viewer", "several", "other", "none")),
                names::toString);
        assertTrue(
                names.stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("kenari")), names::toString);
        assertTrue(values("sigap_graphql_seconds_count", "outcome").containsAll(Set.of("ok", "NOT_FOUND")));
        assertTrue(values("sigap_photo_seconds_count", "operation").contains("read"));
    }

    /** A figure of one office would tell when a report reached it. */
    @Test
    void noMetricNamesAPlaceAUnitOrAPerson() {
        Set<String> labels = served().entrySet().stream()
                .filter(metric -> metric.getKey().startsWith("sigap_"))
                .flatMap(metric -> metric.getValue().labels().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        labels.retainAll(Set.of("area", "unit", "holder", "category", "channel", "number", "user", "person", "client"));
        assertEquals(Set.of(), labels);
        List<String> addresses =
                served.lines().filter(line -> line.matches(".*/photos/[^{].*")).toList();
        assertEquals(List.of(), addresses, "an id in an address");
    }

    private Set<String> values(String sample, String label) {
        Set<String> values = new TreeSet<>();
        served.lines().filter(line -> line.startsWith(sample + "{")).forEach(line -> {
            for (Matcher found = LABEL.matcher(line); found.find(); ) {
                if (found.group(1).equals(label)) {
                    values.add(found.group(2));
                }
            }
        });
        return values;
    }

    private static Map<String, Metric> said() throws IOException {
        Map<String, Metric> said = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                said.put(row.group(1), new Metric(row.group(2), words(row.group(3))));
            }
        }
        return said;
    }

    private static Set<String> words(String labels) {
        return Pattern.compile("`([A-Za-z_]+)`")
                .matcher(labels)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Metric> served() {
        Map<String, Metric> families = new TreeMap<>();
        String family = "";
        // What follows a value is a request that it was seen in, by its trace.
        for (String line : served.replaceAll(" # \\{.*", "").lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                // OpenMetrics leaves out what its samples end with.
                String total = type.group(2).equals("counter") && !type.group(1).endsWith("_total") ? "_total" : "";
                family = type.group(1) + total;
                families.put(family, new Metric(type.group(2), new TreeSet<>()));
            } else if (!line.startsWith("#") && sample.matches() && families.containsKey(family)) {
                Set<String> labels = families.get(family).labels();
                for (Matcher label = LABEL.matcher(String.valueOf(sample.group(2))); label.find(); ) {
                    labels.add(label.group(1));
                }
                labels.remove("le");
            }
        }
        families.keySet().removeIf(name -> name.endsWith("_max"));
        return families;
    }

    private static String lines(Map<String, Metric> metrics) {
        return metrics.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue().type() + " "
                        + each.getValue().labels())
                .collect(Collectors.joining("\n"));
    }
}
