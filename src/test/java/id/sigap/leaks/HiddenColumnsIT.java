package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * In what the worlds differ, as their databases have it: that and nothing else is what the check says nobody can tell. A
 * column that holds a time, and one that differs, has to be ruled on here.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C2)
class HiddenColumnsIT {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'"
                    + " and table_type = 'BASE TABLE' and table_name not like 'flyway%' order by 1";

    private static final String KEYS =
            "select c.relname, a.attname from pg_index i join pg_class c on c.oid = i.indrelid"
                    + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
                    + " where i.indisprimary and c.relnamespace = 'public'::regnamespace order by 1, 2";

    private static final Map<World, Map<String, Map<String, JsonObject>>> ROWS = new HashMap<>();

    /** Times of which no viewer learns but who may know; each differs in some world, or stands below with a reason. */
    private static final String TIMES = "select table_name || '.' || column_name from information_schema.columns"
            + " where table_schema = 'public' and udt_name ~ 'timestamp|date|interval' and table_name not like 'flyway%'";

    @Test
    void worldsDifferInWhatIsDeclaredAndInNothingElse() {
        Map<Difference, Set<String>> found = new TreeMap<>();
        for (Difference difference : Difference.values()) {
            found.put(difference, differing(World.of(difference)));
        }
        assertEquals(
                HiddenColumns.BY_WORLD.toString().replace("], ", "],\n"),
                found.toString().replace("], ", "],\n"));
    }

    /** No difference undoes another where a world has several. */
    @Test
    void mixedWorldsDifferInAllThatTheirDifferencesDifferIn() {
        for (World world : World.all()) {
            if (world.isMixed()) {
                Set<String> differing = differing(world);
                for (Difference difference : world.differences()) {
                    Set<String> missing = new TreeSet<>(HiddenColumns.BY_WORLD.get(difference));
                    missing.removeIf(column ->
                            differing.contains(column) || differing.contains(column.replaceFirst("\\..*", ".*")));
                    assertEquals(Set.of(), missing, "of " + difference + " in " + world);
                }
            }
        }
    }

    /** What somebody published in one world is listed once the walks are over: a list of it would be rightly another one. */
    @Test
    void whatOthersPublishIsNotListedWhileViewersLook() {
        Worlds.all();
        LocalDate until = LocalDate.ofInstant(StoryTeller.MIDNIGHTS_LATER, ZoneId.of("Asia/Jakarta"));
        assertEquals(
                List.of("1"),
                WorldDatabases.sql(
                        World.of(Difference.OTHERS).database(),
                        "select count(*) from ticket where listed_from > '" + until + "'"));
    }

    @Test
    void everyColumnThatHoldsATimeIsRuledOn() {
        Worlds.all();
        Set<String> times = new TreeSet<>(WorldDatabases.sql(World.FIRST.database(), TIMES));
        HiddenColumns.BY_WORLD.values().forEach(times::removeAll);
        times.removeAll(HiddenColumns.STILL);
        assertEquals(Set.of(), times, "times that no world hides, and nobody has said why");
    }

    private static Set<String> differing(World world) {
        Map<String, Map<String, JsonObject>> first = rows(World.FIRST);
        Set<String> differing = new TreeSet<>();
        rows(world).forEach((table, two) -> {
            Map<String, JsonObject> one = first.get(table);
            if (!one.keySet().equals(two.keySet())) {
                // Rows that only one world has: of the others the positions, and with them all columns, are moved.
                differing.add(table + ".*");
                return;
            }
            one.forEach((key, row) -> row.fieldNames().stream()
                    .filter(column ->
                            !Objects.equals(row.getValue(column), two.get(key).getValue(column)))
                    .map(column -> table + "." + column)
                    .filter(column -> !HiddenColumns.OF_THE_SERVER.contains(column))
                    .forEach(differing::add));
        });
        return differing;
    }

    /** By table and primary key; read once. */
    private static synchronized Map<String, Map<String, JsonObject>> rows(World world) {
        Worlds.all();
        return ROWS.computeIfAbsent(world, HiddenColumnsIT::read);
    }

    private static Map<String, Map<String, JsonObject>> read(World world) {
        Map<String, List<String>> keys = new TreeMap<>();
        for (String key : WorldDatabases.sql(world.database(), KEYS)) {
            String[] tableAndColumn = key.split("\\|");
            keys.computeIfAbsent(tableAndColumn[0], table -> new ArrayList<>()).add(tableAndColumn[1]);
        }
        // One question for all tables: a connection for each of them would take most of the time.
        String all = WorldDatabases.sql(world.database(), TABLES).stream()
                .map(table -> "select '" + table + "', to_jsonb(t)::text from " + table + " t")
                .collect(Collectors.joining(" union all "));
        Map<String, Map<String, JsonObject>> rows = new TreeMap<>();
        WorldDatabases.sql(world.database(), TABLES).forEach(table -> rows.put(table, new TreeMap<>()));
        for (String row : WorldDatabases.sql(world.database(), all)) {
            String table = row.substring(0, row.indexOf('|'));
            JsonObject json = new JsonObject(row.substring(table.length() + 1));
            List<?> key = keys.getOrDefault(table, List.of()).stream()
                    .map(json::getValue)
                    .toList();
            rows.get(table).put(key.toString(), json);
        }
        return rows;
    }
}
