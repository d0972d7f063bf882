package id.sigap.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.CsvTable;
import id.sigap.testing.XlsxTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet gets is what was written, and nothing that it would carry out. */
@Shows(Promise.C15)
class TableWriterTest {

    private static final long SEED = Long.getLong("table.seed", 20261130);

    /** What a cell may be made of by chance: all that separates, quotes, escapes, begins a formula, or is no text. */
    private static final List<String> SCRAPS = List.of(
            "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", "'", " ", "<", "&", "]]>", "_x0041_", "_", "\u0000",
            "\u001F", "\uFFFF", "\uD800", "😀", "＝", "\u200B", "Jalan", "é", "1", "\uFEFF");

    private static String csv(Object... cells) {
        return new String(TableWriter.whole(TableFormat.CSV, List.of(Arrays.asList(cells))), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+62812",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "=HYPERLINK(\"http://example.org\";\"x\")",
                "=cmd|' /C calc'!A0"
            })
    void noTextIsCarriedOut(String text) {
        assertEquals("'" + text, CsvTable.cells(csv(text)).get(0).get(0));
        byte[] workbook = TableWriter.whole(TableFormat.XLSX, List.of(List.of(text)));
        String sheet = new String(XlsxTable.parts(workbook).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertTrue(sheet.contains("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"), sheet);
        assertFalse(sheet.contains("<f>"), "a formula");
        assertEquals(text, XlsxTable.cells(workbook).get(0).get(0), "kept as it is: a text in a sheet is no formula");
    }

    @Test
    void aNumberStaysOneAndNothingIsNothing() {
        assertEquals("-6.126,0,100,10000000000,\r\n", csv(-6.126, 0.0, 100, 1e10, null));
        byte[] workbook = TableWriter.whole(TableFormat.XLSX, List.of(Arrays.asList(-6.126, null, 100L)));
        assertEquals(List.of(Arrays.asList("-6.126", null, "100")), XlsxTable.cells(workbook));
    }

    /** Whatever they are made of: they come out as they went in, in their places. {@code -Dtable.seed=…} repeats a run. */
    @Test
    void whatIsReadIsWhatWasWritten() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 3; row++) {
                rows.add(List.of(cell(random), cell(random), cell(random)));
            }
            String told = "-Dtable.seed=" + SEED + " " + rows;
            byte[] csv = TableWriter.whole(TableFormat.CSV, rows);
            assertEquals(read(rows, Cells::harmless), CsvTable.cells(new String(csv, StandardCharsets.UTF_8)), told);
            byte[] workbook = TableWriter.whole(TableFormat.XLSX, rows);
            assertEquals(
                    read(rows, text -> Cells.text(text).replace("_x0041_", "_x005F_x0041_")),
                    XlsxTable.cells(workbook),
                    told);
        }
    }

    private static List<List<String>> read(List<List<String>> rows, java.util.function.Function<String, String> each) {
        return rows.stream().map(row -> row.stream().map(each).toList()).toList();
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder("x".repeat(random.nextInt(2)));
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return cell.toString();
    }

    @Test
    void aByteOrderMarkIsThereOnlyIfItIsAskedFor() {
        TableWriter marked = TableWriter.of(TableFormat.CSV, true);
        marked.row(List.of("a"));
        assertArrayEquals("\uFEFFa\r\n".getBytes(StandardCharsets.UTF_8), marked.take());
        assertEquals("a\r\n", csv("a"));
    }

    /** No author, no day, no program: all workbooks of the same rows are one and the same. */
    @Test
    void aWorkbookSaysNothingOfItself() throws IOException {
        List<List<String>> rows = List.of(List.of("a", "b"), List.of("c"));
        byte[] workbook = TableWriter.whole(TableFormat.XLSX, rows);
        assertArrayEquals(workbook, TableWriter.whole(TableFormat.XLSX, rows));
        assertEquals(
                Set.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/worksheets/sheet1.xml"),
                XlsxTable.parts(workbook).keySet());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals("1980-02-01T00:00", entry.getTimeLocal().toString(), entry.getName());
                assertTrue(entry.getExtra() == null && entry.getComment() == null, entry.getName());
            }
        }
    }

    /** What was taken is kept no more: a hundred thousand rows take as much memory as the rows between two takes. */
    @Test
    void whatWasTakenIsGone() {
        for (TableFormat format : TableFormat.values()) {
            TableWriter writer = TableWriter.of(format, false);
            int most = 0;
            long all = 0;
            for (int row = 0; row < 100_000; row++) {
                writer.row(List.of("baris", row, "Laporan nomor " + row * 7919));
                if (row % 100 == 99) {
                    int taken = writer.take().length;
                    most = Math.max(most, taken);
                    all += taken;
                }
            }
            all += writer.finish().length;
            assertTrue(all > 500_000, format + " " + all);
            assertTrue(most < 40_000, format + " gave " + most + " at once: it kept them");
        }
    }

    /** A text longer than a sheet takes is cut there, and not in the middle of a character. */
    @Test
    void aTextThatIsTooLongForASheetIsCut() {
        byte[] workbook = TableWriter.whole(TableFormat.XLSX, List.of(List.of("x" + "😀".repeat(20_000))));
        String kept = XlsxTable.cells(workbook).get(0).get(0);
        assertEquals("x" + "😀".repeat((kept.length() - 1) / 2), kept);
        assertTrue(kept.length() > 32_700 && kept.length() <= 32_767, String.valueOf(kept.length()));
    }
}
