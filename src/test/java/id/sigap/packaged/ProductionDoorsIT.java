package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.deploy.Listed;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ports of production have, and nothing else (H2). */
@Shows({Promise.H2, Promise.C9})
class ProductionDoorsIT {

    /** Routes that frameworks offer somewhere, or did once. */
    private static final List<String> NONE = List.of(
            "/_komponen",
            "/_komponen/galat/404",
            "/graphql/schema.graphql",
            "/graphql/",
            "/graphql/x",
            "/q/graphql-ui/",
            "/q/dev-ui",
            "/q/dev",
            "/q/health",
            "/q/health/ready",
            "/q/metrics",
            "/q/openapi",
            "/q/swagger-ui",
            "/q/info",
            "/q/arc",
            "/q/scheduler",
            "/health",
            "/metrics",
            "/graphiql",
            "/altair",
            "/playground",
            "/console",
            "/actuator",
            "/.env",
            "/.git/config",
            "/index.html",
            "/favicon.ico",
            "/META-INF/MANIFEST.MF",
            "/application.properties",
            "/swagger.json",
            "/debug",
            "/trace");

    /** What operators have, on their port. */
    private static final Set<String> OPERATORS = Set.of(
            "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/health/well", "/q/metrics");

    @TempDir
    static Path folder;

    private static Sigap sigap;

    @BeforeAll
    static void start() throws Exception {
        sigap = new Sigap(folder);
        sigap.start();
    }

    @AfterAll
    static void stop() throws Exception {
        sigap.close();
    }

    @Test
    void onlyTheDoorsAreOpen() throws Exception {
        assertEquals("200", sigap.status("/graphql?query=%7B__typename%7D"));
        List<String> open = new ArrayList<>();
        for (String path : NONE) {
            String status = sigap.status(path);
            if (!status.equals("404")) {
                open.add(path + " " + status);
            }
        }
        assertEquals(List.of(), open);
        for (String document :
                List.of("{ __schema { types { name } } }", "{ __type(name: \\\"Ticket\\\") { name } }")) {
            String answer = sigap.post("{\"query\":\"" + document + "\"}");
            assertTrue(answer.contains("DOCUMENT_INVALID"), answer);
            assertFalse(answer.contains("\"data\""), answer);
        }
        sigap.post("{\"query\":\"{ Kenari7f3a }\"}");
        assertFalse(sigap.log().contains("Kenari7f3a"));
    }

    /** The operators' port is not on the interface that people come by, and there is no third one. */
    @Test
    void itListensForPeopleEverywhereForOperatorsOnThisMachineAndNowhereElse() throws Exception {
        assertEquals(
                Set.of("*:" + sigap.port(), "127.0.0.1:" + sigap.managementPort()), Listening.of(sigap.processId()));
    }

    @Test
    void operatorsFindHealthAndMetricsAndNothingElse() throws Exception {
        Set<String> asked = new TreeSet<>(NONE);
        asked.addAll(OPERATORS);
        asked.addAll(List.of("/graphql", "/photos", "/q/", "/q/health-ui/", "/q/arc/beans", "/q/shutdown"));
        Set<String> open = new TreeSet<>();
        for (String path : asked) {
            if (!sigap.managementStatus(path).equals("404")) {
                open.add(path);
            }
        }
        assertEquals(new TreeSet<>(OPERATORS), open);
    }

    /** What rings and what is drawn (deploy/kubernetes) names what is served; what is agreed on and not served yet, too. */
    @Test
    void whatAlertsAskForIsServed() throws Exception {
        String metrics = sigap.metrics();
        assertEquals(List.of(), missing(metrics, Listed.that("always")));
        assertEquals(Listed.that("agreed"), missing(metrics, Listed.that("agreed")), "served by now: it is \"always\"");
    }

    private static List<String> missing(String metrics, List<String> names) {
        return names.stream()
                .filter(name -> metrics.lines().noneMatch(line -> line.matches(name + "[ {].*")))
                .toList();
    }
}
