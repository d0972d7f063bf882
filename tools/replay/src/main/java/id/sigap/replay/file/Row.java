package id.sigap.replay.file;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row as read: its cells, or the reason why there are none. The line is where it starts in the file. */
public record Row(
        int line, Map<Column, String> cells, @Nullable Anomaly broken) {

    public static Row of(int line, Map<Column, String> cells) {
        return new Row(line, Map.copyOf(cells), null);
    }

    public static Row broken(int line, Anomaly why) {
        return new Row(line, Map.of(), why);
    }

    /** The cell without the white space around it; empty when the row has none. */
    public String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }
}
