package id.sigap.export;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row and gives away what is ready, so that a table takes no more memory than the rows between two
 * {@link #take takes}. The same rows make the same bytes, wherever and whenever: no author, no hour, no name is in them.
 *
 * <p>A cell is a text, a number or null; a number stays one, a text is shown as it is and never reckoned, whatever it begins
 * with ({@link Cells}). For one thread at a time.
 */
public sealed interface TableWriter permits CsvWriter, XlsxWriter {

    /** Rows behind this one are in no sheet: it ends there. */
    int LONGEST = 1_000_000;

    /**
     * One that has written nothing yet; its first row is that of the names.
     *
     * @param byteOrderMark whether a CSV begins with one: some spreadsheets take it for another encoding otherwise
     */
    static TableWriter of(TableFormat format, boolean byteOrderMark) {
        return switch (format) {
            case CSV -> new CsvWriter(byteOrderMark);
            case XLSX -> new XlsxWriter();
        };
    }

    /** A whole table of which there is little, as a file. */
    static byte[] whole(TableFormat format, List<? extends List<? extends @Nullable Object>> rows) {
        TableWriter writer = of(format, false);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        rows.forEach(writer::row);
        all.writeBytes(writer.take());
        all.writeBytes(writer.finish());
        return all.toByteArray();
    }

    void row(List<? extends @Nullable Object> cells);

    /** What is ready, once; may be nothing. */
    byte[] take();

    /** What is left, with the end of the file. Nothing may be written afterwards. */
    byte[] finish();
}
