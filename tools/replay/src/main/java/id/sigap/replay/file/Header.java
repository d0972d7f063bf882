package id.sigap.replay.file;

import id.sigap.replay.usage.UsageException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each column stands in a row of the file. */
record Header(int width, Map<Column, Integer> places) {

    static Header of(CsvRecord first) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int place = first.cells().indexOf(column.header());
            if (place < 0 && column.required()) {
                throw new UsageException("the file's first row has no column " + column.header());
            }
            if (place >= 0) {
                places.put(column, place);
            }
        }
        return new Header(first.cells().size(), places);
    }

    Map<Column, String> cells(List<String> values) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        places.forEach((column, place) -> cells.put(column, values.get(place)));
        return cells;
    }
}
