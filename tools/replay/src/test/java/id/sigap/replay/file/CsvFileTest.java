package id.sigap.replay.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.replay.testing.Samples;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    private static final String ONE = Samples.csv(Column.CASE_ID, "1");
    private static final String TWO = Samples.csv(Column.CASE_ID, "2");
    private static final String OPEN_QUOTE = "\"3,no end to this cell" + Samples.commas();

    @Test
    void aCellMayRunOverLines() {
        String long1 = Samples.csv(Column.CASE_ID, "1", Column.REQUEST_DETAILS, "one\ntwo, \"three\"");
        List<Row> rows = rows(long1, TWO);
        assertEquals("one\ntwo, \"three\"", rows.get(0).cell(Column.REQUEST_DETAILS));
        assertEquals(List.of(2, 4), rows.stream().map(Row::line).toList());
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersAreIgnored() {
        List<Row> rows = CsvFile.rows("extra," + Samples.HEADER + "\nx," + ONE);
        assertEquals("Mission", rows.get(0).cell(Column.NEIGHBORHOOD));
    }

    @Test
    void aRowWithTooFewCellsCostsOnlyItself() {
        assertBroken(Anomaly.WRONG_COLUMNS, rows(ONE, "3,few", TWO));
    }

    @Test
    void anOpenQuoteWithNoEndCostsOnlyItsLine() {
        assertBroken(Anomaly.BROKEN_QUOTES, rows(ONE, OPEN_QUOTE, TWO));
    }

    @Test
    void anOpenQuoteThatEndsInALaterRowCostsOnlyItsLine() {
        String bare = "2" + Samples.commas();
        assertBroken(
                Anomaly.BROKEN_QUOTES,
                rows(ONE, OPEN_QUOTE, bare, Samples.csv(Column.CASE_ID, "4")).subList(0, 3));
    }

    @Test
    void aQuoteThatSwallowsAWholeRowGivesItBack() {
        assertBroken(
                Anomaly.BROKEN_QUOTES,
                rows(ONE, OPEN_QUOTE, "2" + Samples.commas(), "end\",few").subList(0, 3));
    }

    @Test
    void textAfterAClosedQuoteCostsOnlyItsLine() {
        assertBroken(Anomaly.BROKEN_QUOTES, rows(ONE, "3,\"closed\"too early" + Samples.commas(), TWO));
    }

    @Test
    void aMarkAtTheStartAndForeignLineEndsDoNotMatter() {
        List<Row> rows = CsvFile.rows("\uFEFF" + Samples.HEADER + "\r\n" + ONE + "\r\n" + TWO + "\r\n");
        assertEquals(2, rows.size());
        assertNull(rows.get(1).broken());
    }

    @Test
    void bytesThatAreNotUtf8AreMarked(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("cases.csv");
        String text = Samples.HEADER + "\n" + Samples.csv(Column.BLOCK, "caf\u00e9");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("caf\uFFFD", CsvFile.read(file).get(0).cell(Column.BLOCK));
    }

    @Test
    void aFileInWideCharactersIsWrongUsage(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("cases.csv");
        Files.write(file, (Samples.HEADER + "\n" + ONE).getBytes(StandardCharsets.UTF_16));
        assertThrows(UsageException.class, () -> CsvFile.read(file));
    }

    @Test
    void aCellOfTenMegabytesCostsNoOtherRow() {
        String large = Samples.csv(Column.CASE_ID, "3", Column.REQUEST_DETAILS, "x".repeat(10 * 1024 * 1024));
        assertEquals(
                List.of("1", "3", "2"),
                rows(ONE, large, TWO).stream()
                        .map(row -> row.cell(Column.CASE_ID))
                        .toList());
    }

    @Test
    void columnsOfAReportsLifeMayBeMissing() {
        String header = Samples.HEADER.replaceAll(",status.*", "");
        List<Row> rows = CsvFile.rows(header + "\n" + "7" + ",".repeat(header.split(",").length - 1));
        assertEquals("7", rows.get(0).cell(Column.CASE_ID));
        assertEquals("", rows.get(0).cell(Column.STATUS));
    }

    @Test
    void aFileOfAnotherLayoutIsWrongUsage() {
        assertThrows(UsageException.class, () -> CsvFile.rows("id,text\n1,hello"));
        assertThrows(UsageException.class, () -> CsvFile.rows(""));
        assertThrows(UsageException.class, () -> CsvFile.read(Path.of("no-such-file.csv")));
    }

    private static List<Row> rows(String... lines) {
        return CsvFile.rows(Samples.HEADER + "\n" + String.join("\n", lines) + "\n");
    }

    /** The middle one of three rows is broken, the others are whole. */
    private static void assertBroken(Anomaly why, List<Row> rows) {
        assertEquals(3, rows.size());
        assertEquals(
                List.of("1", "2"),
                List.of(rows.get(0).cell(Column.CASE_ID), rows.get(2).cell(Column.CASE_ID)));
        assertEquals(why, rows.get(1).broken());
        assertEquals(3, rows.get(1).line());
    }
}
