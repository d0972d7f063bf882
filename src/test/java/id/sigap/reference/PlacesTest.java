package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.reference.Area.AreaLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a point to an urban village, with and without boundaries: two square ones here, side by side. */
class PlacesTest {

    private static final ReferenceBook BOOK = new ReferenceBook(
            1,
            List.of(
                    new Area("31", AreaLevel.PROVINCE, "Kota", null, null),
                    new Area("31.01", AreaLevel.REGENCY, "Pulau", "31", null),
                    new Area("31.01.01", AreaLevel.SUBDISTRICT, "Pulau Utara", "31.01", null),
                    new Area(
                            "31.01.01.1001",
                            AreaLevel.URBAN_VILLAGE,
                            "Jauh",
                            "31.01.01",
                            new Point(-5.75, 106.6),
                            new Box(-6.04, -5.2, 106.45, 106.75)),
                    new Area("31.71", AreaLevel.CITY, "Pusat", "31", null),
                    new Area("31.71.01", AreaLevel.SUBDISTRICT, "Gambir", "31.71", null),
                    new Area("31.71.01.1001", AreaLevel.URBAN_VILLAGE, "Barat", "31.71.01", new Point(-6.205, 106.805)),
                    new Area(
                            "31.71.01.1002", AreaLevel.URBAN_VILLAGE, "Timur", "31.71.01", new Point(-6.205, 106.815))),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            Set.of());

    private static final String SQUARES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "31.71.01.1001"}, "geometry": {"type": "Polygon", "coordinates":
                [[[106.80, -6.21], [106.81, -6.21], [106.81, -6.20], [106.80, -6.20], [106.80, -6.21]]]}},
              {"type": "Feature", "properties": {"code": "31.71.01.1002"}, "geometry": {"type": "MultiPolygon", "coordinates":
                [[[[106.81, -6.21], [106.82, -6.21], [106.82, -6.20], [106.81, -6.20], [106.81, -6.21]]]]}}]}""";

    @TempDir
    Path folder;

    @Test
    void wellInsideABoundaryIsSure() throws IOException {
        assertEquals(found("31.71.01.1001", PlaceSource.BOUNDARY), boundaries().locate(new Point(-6.205, 106.805)));
        assertEquals(found("31.71.01.1002", PlaceSource.BOUNDARY), boundaries().locate(new Point(-6.205, 106.815)));
    }

    @Test
    void nearAnEdgeIsASuggestion() throws IOException {
        assertEquals(
                found("31.71.01.1001", PlaceSource.NEAR_BOUNDARY), boundaries().locate(new Point(-6.205, 106.8095)));
        assertEquals(
                found("31.71.01.1001", PlaceSource.NEAR_BOUNDARY), boundaries().locate(new Point(-6.205, 106.7995)));
    }

    @Test
    void beyondTheEdgeIsOutside() throws IOException {
        assertEquals(Optional.empty(), boundaries().locate(new Point(-6.205, 106.79)));
    }

    @Test
    void aFileThatIsNoneIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"type\": \"FeatureCollection\"}");
        assertTrue(assertThrows(IllegalStateException.class, () -> new Boundaries(file, BOOK))
                .getMessage()
                .contains("sigap.areas.boundaries"));
        Path foreign = Files.writeString(folder.resolve("foreign.json"), SQUARES.replace("1002", "9999"));
        assertThrows(IllegalStateException.class, () -> new Boundaries(foreign, BOOK));
    }

    @Test
    void withoutBoundariesTheNearestLabelIsASuggestion() {
        NearestLabel labels = new NearestLabel(BOOK);
        assertEquals(found("31.71.01.1002", PlaceSource.NEAREST_LABEL), labels.locate(new Point(-6.206, 106.8149)));
        assertTrue(PlaceSource.NEAREST_LABEL.isSuggested());
    }

    @Test
    void farFromEveryLabelIsOutside() {
        NearestLabel labels = new NearestLabel(BOOK);
        assertEquals(Optional.empty(), labels.locate(new Point(-6.59, 106.79)));
        assertEquals(Optional.empty(), labels.locate(new Point(37.77, -122.42)));
    }

    /** An urban village of many islands is as wide as its box, and no wider. */
    @Test
    void theIslandsReachAcrossTheirSeaButNotToTheCoast() {
        NearestLabel labels = new NearestLabel(BOOK);
        for (Point point : List.of(new Point(-5.66, 106.57), new Point(-5.21, 106.46), new Point(-6.0336, 106.7351))) {
            assertEquals(found("31.01.01.1001", PlaceSource.NEAREST_LABEL), labels.locate(point));
        }
        assertEquals(Optional.empty(), labels.locate(new Point(-6.02, 106.42)));
        assertEquals(Optional.empty(), labels.locate(new Point(-5.5, 107.2)));
    }

    private Boundaries boundaries() throws IOException {
        return new Boundaries(Files.writeString(folder.resolve("squares.json"), SQUARES), BOOK);
    }

    private static Optional<LocatedArea> found(String code, PlaceSource source) {
        return Optional.of(new LocatedArea(code, source));
    }
}
