package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tool and the service are built with the same: what both builds name a version of is of one version. */
class VersionsTest {
    private static final Pattern VERSION = Pattern.compile("<([\\w-]+\\.version)>([^<]+)</");

    @Test
    void whatBothBuildsNameIsOfOneVersion() throws IOException {
        Map<String, String> service = versions(Path.of("..", "..", "pom.xml"));
        Map<String, String> shared = versions(Path.of("pom.xml"));
        shared.keySet().retainAll(service.keySet());
        service.keySet().retainAll(shared.keySet());
        assertFalse(shared.isEmpty());
        assertEquals(service, shared);
    }

    private static Map<String, String> versions(Path pom) throws IOException {
        Map<String, String> versions = new TreeMap<>();
        Matcher version = VERSION.matcher(Files.readString(pom));
        while (version.find()) {
            versions.put(version.group(1), version.group(2));
        }
        return versions;
    }
}
