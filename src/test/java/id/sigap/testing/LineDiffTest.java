package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineDiffTest {

    @TempDir
    Path folder;

    @Test
    void aFailureSaysWhatPartsTheTwoAndNotAllOfBoth() throws IOException {
        String committed = lines(1, 3_000);
        String now = "first\n" + committed.replace("line 1500\n", "").replace("line 2900\n", "changed\n");
        Path file = Files.writeString(folder.resolve("schema.graphql"), committed);
        String said = assertThrows(AssertionError.class, () -> Snapshot.check(file.toString(), now))
                .getMessage();
        assertTrue(said.contains("\n+ 1: first\n- 1500: line 1500\n- 2900: line 2900\n+ 2900: changed"), said);
        assertTrue(said.lines().count() < 10, said);
    }

    @Test
    void aWholeNewFileIsCutShort() {
        String missing = folder.resolve("none").toString();
        AssertionError red = assertThrows(AssertionError.class, () -> Snapshot.check(missing, lines(1, 9_000)));
        assertTrue(red.getMessage().lines().count() < 30, red::getMessage);
        assertTrue(red.getMessage().contains("more lines"), red::getMessage);
    }

    @Test
    void textsTooLongToCompareAreStillToldApart() {
        String said = LineDiff.of(lines(1, 6_000), lines(6_001, 12_000));
        assertEquals("- 1: line 1", said.lines().findFirst().orElseThrow());
        assertTrue(said.lines().count() < 30, said);
    }

    private static String lines(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }
}
