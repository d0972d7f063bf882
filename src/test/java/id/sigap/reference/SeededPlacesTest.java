package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.reference.Area.AreaLevel;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every place of the city is taken, by the areas as they are seeded: in each of the 267 urban villages, on its islands and at
 * its coast. With {@code -Dareas.boundaries=} and a file as operators configure it also each corner of each polygon.
 */
class SeededPlacesTest {

    private static final ReferenceBook BOOK = new ReferenceBook(
            1, SeededAreas.all(), List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), Set.of());

    private static final NearestLabel LABELS = new NearestLabel(BOOK);

    private static List<Area> villages() {
        return BOOK.areas().stream()
                .filter(area -> area.level() == AreaLevel.URBAN_VILLAGE)
                .toList();
    }

    @Test
    void everyUrbanVillageTakesTheCornersOfItsBoxAndAKilometreMore() {
        assertEquals(267, villages().size());
        for (Area village : villages()) {
            Box box = village.box();
            assertTrue(box.contains(village.label()), village.name());
            for (double latitude :
                    new double[] {box.south() - 0.009, village.label().latitude(), box.north() + 0.009}) {
                for (double longitude :
                        new double[] {box.west() - 0.009, village.label().longitude(), box.east() + 0.009}) {
                    Point point = new Point(latitude, longitude);
                    assertTrue(NearestLabel.isNear(village, point), village + " " + point);
                    assertTrue(LABELS.locate(point).isPresent(), village + " " + point);
                }
            }
        }
    }

    /** Where reports were refused; and places of the neighbours, of Java and of the sea. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Onrust                        | -6.0336, 106.7351 | 31.01.02.1001
            Kelor                         | -6.0263, 106.7437 | 31.01.02.1001
            Bidadari                      | -6.0357, 106.7463 | 31.01.02.1001
            Sebira                        | -5.2056, 106.4597 | 31.01.01.1003
            Pramuka                       | -5.7456, 106.6137 | 31.01.01.1001
            outer coast of Kamal Muara    | -6.0750, 106.7250 | 31.72.01.1002
            before it                     | -6.0650, 106.7300 | 31.72.01.1002
            Monas                         | -6.1754, 106.8272 | 31.71.01.1001
            city hall of Depok            | -6.4025, 106.7942 |
            square of Bekasi              | -6.2349, 106.9896 |
            Tangerang                     | -6.1783, 106.6319 |
            Tanjung Pasir                 | -6.0195, 106.6706 |
            Ciputat                       | -6.3120, 106.7450 |
            Bogor                         | -6.5900, 106.7900 |
            60 km out in the Java Sea     | -5.5500, 107.2000 |
            the Sunda Strait              | -5.9000, 105.9000 |
            """)
    void whatIsOfTheCity(String name, String point, String code) {
        String[] degrees = point.split(", ");
        Point at = new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
        assertEquals(Optional.ofNullable(code), LABELS.locate(at).map(LocatedArea::code), name);
    }

    /** Of other people's data, which is not ours to keep: skipped without it. */
    @Test
    void everyCornerOfEveryPolygonIsTakenWithAndWithoutTheFile() throws IOException {
        String file = System.getProperty("areas.boundaries");
        assumeTrue(file != null, "-Dareas.boundaries= names no file");
        Boundaries boundaries = new Boundaries(Path.of(file), BOOK);
        int[] corners = new int[1];
        for (Object feature : new JsonObject(Files.readString(Path.of(file))).getJsonArray("features")) {
            JsonObject shape = ((JsonObject) feature).getJsonObject("geometry");
            Area village = BOOK.urbanVillage(
                            ((JsonObject) feature).getJsonObject("properties").getString("code"))
                    .orElseThrow();
            corners(shape.getJsonArray("coordinates"), point -> {
                corners[0]++;
                assertTrue(village.box().contains(point), village.name() + " " + point);
                assertTrue(boundaries.locate(point).isPresent(), village.name() + " " + point);
            });
        }
        assertTrue(corners[0] > 10_000, "only " + corners[0]);
    }

    private static void corners(JsonArray array, Consumer<Point> each) {
        if (array.getValue(0) instanceof Number) {
            each.accept(new Point(array.getDouble(1), array.getDouble(0)));
        } else {
            array.forEach(inner -> corners((JsonArray) inner, each));
        }
    }
}
