package id.sigap.platform;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Rows whose columns are found by name in one step. The client compares a name with those of all columns before it, which was a sixth
 * of what a page of reports cost the service ({@code make profile OPS=R2}).
 */
public final class NamedColumns implements Iterable<Row> {

    private final RowSet<Row> rows;
    private final Map<String, Integer> places = new HashMap<>();

    private NamedColumns(RowSet<Row> rows) {
        this.rows = rows;
        List<String> names = rows.columnsNames();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(names.get(i), i);
        }
    }

    public static NamedColumns of(RowSet<Row> rows) {
        return new NamedColumns(rows);
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<Row> each = rows.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public Row next() {
                return Row.newInstance(new Named(each.next().getDelegate(), places));
            }
        };
    }

    /** All that names no column is the row's own. */
    private record Named(io.vertx.sqlclient.Row row, Map<String, Integer> places) implements io.vertx.sqlclient.Row {

        @Override
        public int getColumnIndex(String name) {
            return places.getOrDefault(name, -1);
        }

        @Override
        public String getColumnName(int place) {
            return row.getColumnName(place);
        }

        @Override
        public Object getValue(int place) {
            return row.getValue(place);
        }

        @Override
        public <T> T get(Class<T> type, int place) {
            return row.get(type, place);
        }

        @Override
        public Tuple addValue(Object value) {
            return row.addValue(value);
        }

        @Override
        public int size() {
            return row.size();
        }

        @Override
        public void clear() {
            row.clear();
        }

        @Override
        public List<Class<?>> types() {
            return row.types();
        }
    }
}
