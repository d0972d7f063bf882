package id.sigap.replay.file;

import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file as rows. A broken row costs only itself: reading goes on at the line after its first. */
public final class CsvFile {
    /** A quote still open after so many lines was never meant to open. */
    private static final int MOST_LINES = 100;

    private final List<String> lines;
    private int at;

    private CsvFile(List<String> lines) {
        this.lines = lines;
    }

    public static List<Row> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageException("cannot read " + file);
        }
        // Bytes that are not UTF-8 become U+FFFD and are told row by row; one of them must not stop the file.
        return rows(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    static List<Row> rows(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new CsvFile(unmarked.lines().toList()).rows();
    }

    private List<Row> rows() {
        if (lines.isEmpty()) {
            throw new UsageException("the file is empty");
        }
        Header header = Header.of(next());
        List<Row> rows = new ArrayList<>();
        while (at < lines.size()) {
            rows.add(row(header));
        }
        return rows;
    }

    private Row row(Header header) {
        int first = at;
        CsvRecord read = next();
        if (read.broken()) {
            return Row.broken(first + 1, Anomaly.BROKEN_QUOTES);
        }
        if (read.cells().size() == header.width()) {
            return Row.of(first + 1, header.cells(read.cells()));
        }
        // A stray quote may have swallowed good rows: only the first line is given up.
        at = first + 1;
        return Row.broken(first + 1, read.lines() == 1 ? Anomaly.WRONG_COLUMNS : Anomaly.BROKEN_QUOTES);
    }

    /** A line that is no record by itself has an open quote, so the lines after it belong to it. */
    private CsvRecord next() {
        CsvRecord alone = CsvRecord.first(lines.subList(at, at + 1));
        CsvRecord record =
                alone.broken() ? CsvRecord.first(lines.subList(at, Math.min(at + MOST_LINES, lines.size()))) : alone;
        at += record.lines();
        return record;
    }
}
