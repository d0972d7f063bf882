package id.sigap.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180: commas, quotes where they are needed, lines that end with CR LF. */
final class CsvWriter implements TableWriter {

    private final StringBuilder ready = new StringBuilder();

    CsvWriter(boolean byteOrderMark) {
        if (byteOrderMark) {
            ready.append('\uFEFF');
        }
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        ready.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(@Nullable Object cell) {
        String text = cell == null ? "" : Cells.harmless(cell);
        boolean plain = text.equals(text.strip()) && text.chars().noneMatch(CsvWriter::isSeparating);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The semicolon too: where the comma stands in numbers, spreadsheets take it for the separator. */
    private static boolean isSeparating(int c) {
        return c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t';
    }

    @Override
    public byte[] take() {
        byte[] bytes = ready.toString().getBytes(StandardCharsets.UTF_8);
        ready.setLength(0);
        return bytes;
    }

    @Override
    public byte[] finish() {
        return take();
    }
}
