package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public port of production has, and nothing else (H2). */
@Shows({Promise.H2, Promise.C9})
class ProductionDoorsIT {

    /** Routes that frameworks offer somewhere, or did once. */
    private static final List<String> NONE = List.of(
            "/",
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

    @TempDir
    Path folder;

    @Test
    void onlyTheDoorsAreOpen() throws Exception {
        try (Sigap sigap = new Sigap(folder)) {
            sigap.start();
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
    }
}
