package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After all other tests: what they made the service log holds nothing of what they sent (C20). */
@Shows(Promise.C20)
class SuiteLogIT {

    private static final Path FOLDER = Path.of("target");

    /** The log is cut when it is large. */
    private static final String LOG = "tests.log";

    /** Reports' words, people, places, credentials and numbers, as the tests submit them. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "Puing|Pluit Junction|Jl\\. |Alasan uji|Kata uji|Kurang jelas|Ingin tahu|Perlu melihat|Laporan uji"
                    + "|Siti|Aminah|Budi|Santoso|PLANTED-TOKEN|\\bJK-?[0-9A-HJKMNP-TV-Z]{5}-?[0-9A-HJKMNP-TV-Z]{5}"
                    + "|\\b[0-9]{4}-[0-9]{4}\\b(?!-)|eyJ[A-Za-z0-9_-]{10}|Bearer |@example|@contoh"
                    + "|\\+62|\\b0?8[1-9][0-9]{1,2}[- ]?[0-9]{3,4}[- ]?[0-9]{3,5}\\b|-6\\.1[0-9]{2}|106\\.[78][0-9]{2}");

    @Test
    void theLogOfAllTestsIsFreeOfWhatTheySent() throws IOException {
        assertTrue(Files.exists(FOLDER.resolve(LOG)), "the tests before this one write " + LOG);
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(FOLDER, LOG + "*")) {
            for (Path log : logs) {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
                    lines.filter(line -> FORBIDDEN.matcher(line).find())
                            .limit(20)
                            .forEach(found::add);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    /** Or it would find nothing whatever there is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "0812-3456-7890",
                "0812 3456 789",
                "+62 811-0000-111",
                "812345678901",
                "JK-7M3K9-QXD2V-T",
                "JK7M3K9QXD2VT",
                "1234-5678",
                "a@example.org",
                "from Siti Aminah",
                "-6.1262,106.7894"
            })
    void theSearchFindsThem(String sent) {
        assertTrue(FORBIDDEN.matcher("said " + sent + ".").find());
    }
}
