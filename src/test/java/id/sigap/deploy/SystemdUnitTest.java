package id.sigap.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** systemd brings the service back for as long as it takes, as Kubernetes does, and lets it stop in peace. */
@Shows(Promise.O6)
class SystemdUnitTest {

    private static Map<String, String> unit;

    @BeforeAll
    static void read() throws IOException {
        unit = Files.readAllLines(Path.of("deploy/systemd/sigap.service")).stream()
                .filter(line -> line.matches("[A-Z][A-Za-z]+=.*"))
                .collect(Collectors.toMap(
                        line -> line.replaceFirst("=.*", ""),
                        line -> line.replaceFirst("^[^=]*=", ""),
                        (first, second) -> first + "\n" + second));
    }

    /** A database that is away for an hour is hundreds of starts that end at once. */
    @Test
    void itIsNeverGivenUp() {
        assertEquals("always", unit.get("Restart"));
        assertEquals("0", unit.get("StartLimitIntervalSec"));
        int pause = Integer.parseInt(unit.get("RestartSec"));
        assertTrue(pause >= 5 && pause <= 30, "it neither hurries nor dawdles");
    }

    @Test
    void itHasTheTimeThatItsStopMayTake() {
        assertTrue(Integer.parseInt(unit.get("TimeoutStopSec")) >= PodRules.LONGEST_STOP);
        assertEquals("143", unit.get("SuccessExitStatus"));
    }

    /** Their memory was measured with as many; a JVM makes threads and buffers for each core that it sees. */
    @Test
    void itPlansForTwoCoresHoweverManyTheHostHas() throws IOException {
        for (String file : List.of(
                "deploy/systemd/sigap.service",
                "deploy/kubernetes/base/deployment.yaml",
                "src/main/docker/Dockerfile.jvm")) {
            assertTrue(Files.readString(Path.of(file)).contains(" -XX:ActiveProcessorCount=2 "), file);
        }
    }

    /** Half dead it would answer some and not others. */
    @Test
    void itEndsWhenItsMemoryDoes() {
        assertTrue(unit.get("ExecStart").contains("-XX:+ExitOnOutOfMemoryError"));
        assertTrue(unit.get("ExecStart").contains("-XX:MaxRAMPercentage=") && unit.containsKey("MemoryMax"));
    }
}
