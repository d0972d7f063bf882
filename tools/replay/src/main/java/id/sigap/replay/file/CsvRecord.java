package id.sigap.replay.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** One record and the number of lines it took; a broken one has no cells and took the line it starts on. */
record CsvRecord(List<String> cells, int lines) {
    private static final CsvRecord BROKEN = new CsvRecord(List.of(), 1);

    boolean broken() {
        return cells.isEmpty();
    }

    static CsvRecord first(List<String> lines) {
        String text = String.join("\n", lines) + "\n";
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            List<String> cells = parser.iterator().next().toList();
            return new CsvRecord(cells, (int) parser.getCurrentLineNumber());
        } catch (IOException | UncheckedIOException e) {
            return BROKEN;
        }
    }
}
