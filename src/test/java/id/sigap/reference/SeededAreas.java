package id.sigap.reference;

import id.sigap.reference.Area.AreaLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All areas of the city as they are seeded, for tests without a database. */
public final class SeededAreas {

    private static final Pattern SEEDED =
            Pattern.compile("\\('([0-9.]+)', '([A-Z_]+)', '(.*?)', (?:'([0-9.]+)'|null), ([-0-9.null, ]+)\\)[,;]");

    private SeededAreas() {}

    public static List<Area> all() {
        try (var sql = SeededAreas.class.getResourceAsStream("/db/migration/V002__seed_areas.sql")) {
            List<Area> areas = new ArrayList<>();
            Matcher row = SEEDED.matcher(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            while (row.find()) {
                String[] at = row.group(5).split(", ");
                boolean placed = !at[0].equals("null");
                areas.add(new Area(
                        row.group(1),
                        AreaLevel.valueOf(row.group(2)),
                        row.group(3),
                        row.group(4),
                        placed ? new Point(degrees(at[0]), degrees(at[1])) : null,
                        placed ? new Box(degrees(at[2]), degrees(at[3]), degrees(at[4]), degrees(at[5])) : null));
            }
            return areas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double degrees(String text) {
        return Double.parseDouble(text);
    }
}
