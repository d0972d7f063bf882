package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * In what the worlds differ, as their databases have it: that and nothing else is what the check says nobody can tell. A
 * column that holds a time, and one that differs, has to be ruled on here.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
class HiddenColumnsIT {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' and table_name not like 'flyway%' order by 1";

    /** Times of which no viewer learns but who may know; each differs in some world, or stands below with a reason. */
    private static final String TIMES = "select table_name || '.' || column_name from information_schema.columns"
            + " where table_schema = 'public' and data_type ~ 'timestamp|date|interval' and table_name not like 'flyway%'";

    @Test
    void worldsDifferInWhatIsDeclaredAndInNothingElse() {
        Worlds.all();
        Map<Difference, Set<String>> found = new TreeMap<>();
        for (Difference world : Difference.values()) {
            if (world != Difference.NONE) {
                found.put(world, differing(world));
            }
        }
        assertEquals(
                HiddenColumns.BY_WORLD.toString().replace("], ", "],\n"),
                found.toString().replace("], ", "],\n"));
    }

    @Test
    void everyColumnThatHoldsATimeIsRuledOn() {
        Worlds.all();
        Set<String> times = new TreeSet<>(WorldDatabases.sql(Difference.NONE.database(), TIMES));
        HiddenColumns.BY_WORLD.values().forEach(times::removeAll);
        times.removeAll(HiddenColumns.STILL);
        assertEquals(Set.of(), times, "times that no world hides, and nobody has said why");
    }

    private static Set<String> differing(Difference world) {
        Set<String> differing = new TreeSet<>();
        for (String table : WorldDatabases.sql(world.database(), TABLES)) {
            Map<String, JsonObject> one = rows(Difference.NONE, table);
            Map<String, JsonObject> two = rows(world, table);
            if (!one.keySet().equals(two.keySet())) {
                // Rows that only one world has: of the others the positions, and with them all columns, are moved.
                differing.add(table + ".*");
                continue;
            }
            one.forEach((key, row) -> {
                if (two.containsKey(key)) {
                    row.fieldNames().stream()
                            .filter(column -> !Objects.equals(
                                    row.getValue(column), two.get(key).getValue(column)))
                            .forEach(column -> differing.add(table + "." + column));
                }
            });
        }
        return differing;
    }

    /** By primary key. */
    private static Map<String, JsonObject> rows(Difference world, String table) {
        List<String> key = WorldDatabases.sql(
                world.database(),
                "select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                        + " where i.indrelid = '" + table + "'::regclass and i.indisprimary order by 1");
        Map<String, JsonObject> rows = new TreeMap<>();
        for (String row : WorldDatabases.sql(world.database(), "select to_jsonb(t)::text from " + table + " t")) {
            JsonObject json = new JsonObject(row);
            rows.put(key.stream().map(json::getValue).toList().toString(), json);
        }
        return rows;
    }
}
