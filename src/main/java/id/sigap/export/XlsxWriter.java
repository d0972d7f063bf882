package id.sigap.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the four parts that none goes without, and one sheet, which is written as its rows come: texts stand in it
 * where they are read, so that nothing is kept until the end. There are no properties, and every part is as old as ZIP files
 * can say. Libraries write the hour into each file and cannot be told otherwise (docs/adr/0079-exports.md).
 */
final class XlsxWriter implements TableWriter {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** None that is a time: as old as a ZIP file can say without saying it a second time, by the zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** Longer ones are refused by the programs that open it. */
    private static final int LONGEST_TEXT = 32_767;

    /** What looks like an escape of theirs is none of ours. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(ready, StandardCharsets.UTF_8);
    private int rows;

    XlsxWriter() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>"
                        + "<sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        begin("xl/worksheets/sheet1.xml");
        write(XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATIONS
                + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String content) {
        begin(name);
        write(XML + content);
    }

    private void begin(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry); // which ends the one before
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (rows == LONGEST) {
            throw new IllegalStateException("more rows than a sheet has");
        }
        rows++;
        StringBuilder row = new StringBuilder("<row r=\"").append(rows).append("\">");
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell != null) {
                cell(row, column, cell);
            }
        }
        write(row.append("</row>").toString());
    }

    private void cell(StringBuilder row, int column, Object cell) {
        row.append("<c r=\"").append(letters(column)).append(rows).append('"');
        if (cell instanceof Number) {
            row.append("><v>").append(Cells.text(cell)).append("</v></c>");
        } else {
            row.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escaped(Cells.text(cell)))
                    .append("</t></is></c>");
        }
    }

    /** A to Z, then AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        String whole = text.length() > LONGEST_TEXT
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1)))
                : text;
        return ESCAPE.matcher(whole)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private void write(String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] take() {
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }

    @Override
    public byte[] finish() {
        write("</sheetData></worksheet>");
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return take();
    }
}
