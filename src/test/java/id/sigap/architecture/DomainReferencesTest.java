package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments that point to a rule of the domain, such as (docs/domain.md, Deadlines), name a heading that is there. */
class DomainReferencesTest {

    private static final String PAGE = "domain.md";

    @Test
    void everyReferenceNamesAHeading() throws IOException {
        List<String> headings = headings(Files.readString(Path.of("docs", PAGE)));
        List<String> references = references();

        assertTrue(references.size() > 20, () -> "only " + references);
        assertEquals(
                List.of(),
                references.stream()
                        .filter(reference -> headings.stream().noneMatch(heading -> names(reference, heading)))
                        .toList());
    }

    /** What stands before a colon is enough: "Privacy 1" of "Privacy 1: private by default". */
    private static List<String> headings(String page) {
        return page.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").replaceFirst(":.*", ""))
                .toList();
    }

    private static boolean names(String reference, String heading) {
        return reference.matches(", \\Q" + heading + "\\E\\b.*");
    }

    /** What follows each mention of the page, for some words. */
    private static List<String> references() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .map(DomainReferencesTest::comments)
                    .flatMap(text -> Stream.of(text.split(PAGE)).skip(1))
                    .map(text -> text.substring(0, Math.min(60, text.length())))
                    .toList();
        }
    }

    /** The comments of a file as one line. */
    private static String comments(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> line.matches("(/\\*|\\*|//|--).*"))
                    .map(line -> line.replaceFirst("^[/*-]+ ?", ""))
                    .collect(Collectors.joining(" "));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
