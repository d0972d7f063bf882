package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After all other tests: what they made the service log holds nothing of what they sent (C20). */
class SuiteLogIT {

    private static final Path LOG = Path.of("target", "tests.log");

    /** Reports' words, people, places, credentials and numbers, as the tests submit them. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "Puing bangunan|Pluit Junction|Jl\\. |PLANTED-TOKEN|\\bJK-?[0-9A-HJKMNP-TV-Z]{5}-?[0-9A-HJKMNP-TV-Z]{5}"
                    + "|\\b[0-9]{4}-[0-9]{4}\\b(?!-)|eyJ[A-Za-z0-9_-]{10}|Bearer |@example|\\+62|-6\\.1[0-9]{2}"
                    + "|106\\.[78][0-9]{2}");

    @Test
    void theLogOfAllTestsIsFreeOfWhatTheySent() throws IOException {
        assertTrue(Files.exists(LOG), "the tests before this one write " + LOG);
        try (Stream<String> lines = Files.lines(LOG, StandardCharsets.UTF_8)) {
            List<String> found = lines.filter(line -> FORBIDDEN.matcher(line).find())
                    .limit(20)
                    .toList();
            assertEquals(List.of(), found);
        }
    }
}
