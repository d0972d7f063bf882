package id.sigap.door.portal.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.reference.Area;
import id.sigap.reference.Area.AreaLevel;
import id.sigap.reference.Point;
import id.sigap.reference.SeededAreas;
import id.sigap.reference.outline.Outlines;
import id.sigap.testing.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The city's map, with an operator's boundaries and without. */
class CityMapTest {

    private static final List<Area> TWO = List.of(
            new Area("31", AreaLevel.PROVINCE, "Kota", null, null),
            new Area("31.71", AreaLevel.CITY, "Pusat", "31", null),
            new Area("31.71.01", AreaLevel.SUBDISTRICT, "Gambir", "31.71", null),
            new Area("31.71.01.1001", AreaLevel.URBAN_VILLAGE, "Barat", "31.71.01", new Point(-6.205, 106.805)),
            new Area("31.71.01.1002", AreaLevel.URBAN_VILLAGE, "Timur & <b>", "31.71.01", new Point(-6.205, 106.815)),
            new Area("31.01", AreaLevel.REGENCY, "Pulau", "31", null),
            new Area("31.01.01", AreaLevel.SUBDISTRICT, "Pulau Utara", "31.01", null),
            new Area("31.01.01.1001", AreaLevel.URBAN_VILLAGE, "Jauh", "31.01.01", new Point(-5.75, 106.6)));

    private static final String SQUARES = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"code": "31.71.01.1001"}, "geometry": {"type": "Polygon", "coordinates":
                [[[106.80, -6.21], [106.81, -6.21], [106.81, -6.20], [106.80, -6.20], [106.80, -6.21]]]}},
              {"type": "Feature", "properties": {"code": "31.71.01.1002"}, "geometry": {"type": "MultiPolygon", "coordinates":
                [[[[106.81, -6.21], [106.82, -6.21], [106.82, -6.20], [106.81, -6.20], [106.81, -6.21]]]]}}]}""";

    private static final CityMap CITY = new CityMap(SeededAreas.all(), null);

    @TempDir
    Path folder;

    @Test
    void boundariesAreDrawnAsTheFileHasThem() throws IOException {
        CityMap map = bounded();
        assertFalse(map.isApproximate());
        Snapshot.check("src/test/resources/portal/map-file.svg", choropleth(map.whole(), TWO));
        assertEquals("M500 503v-495h-492v495z", map.whole().areas().get("31.71.01.1001"));
    }

    @Test
    void withoutThemThereIsACellAroundEachLabelAndItIsSaidSo() {
        CityMap map = new CityMap(TWO, null);
        assertTrue(map.isApproximate());
        Snapshot.check("src/test/resources/portal/map-cells.svg", choropleth(map.whole(), TWO));
        assertEquals(3, map.whole().areas().size());
    }

    @Test
    void allOfTheCityIsOnItAndItIsSmall() throws Exception {
        Sheet whole = CITY.whole();
        assertEquals(267, whole.areas().size());
        assertEquals(
                List.of("31.71", "31.72", "31.73", "31.74", "31.75"),
                whole.borders().stream().map(Sheet.Border::code).toList());
        String svg = choropleth(whole, SeededAreas.all());
        assertTrue(zipped(svg) < 15_000, zipped(svg) + " bytes");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void islandsStandInAFrameWhereTheyCoverNoLand() {
        Sheet.Frame frame = CITY.whole().frame();
        Sheet.Spot pramuka = CITY.whole().spot(new Point(-5.7456, 106.6137));
        assertNotNull(frame);
        assertNotNull(pramuka);
        assertTrue(frame.holds(pramuka.x(), pramuka.y()));
        Sheet.Spot monas = CITY.whole().spot(new Point(-6.1754, 106.8272));
        assertNotNull(monas);
        assertFalse(frame.holds(monas.x(), monas.y()));
    }

    @Test
    void aSpotLeadsBackToItsPlace() {
        for (Point place : List.of(new Point(-6.1754, 106.8272), new Point(-5.7456, 106.6137))) {
            Sheet.Spot spot = CITY.whole().spot(place);
            assertNotNull(spot);
            Point again = CITY.whole().at(spot.x(), spot.y());
            assertNotNull(again);
            assertEquals(place.latitude(), again.latitude(), 0.002);
            assertEquals(place.longitude(), again.longitude(), 0.002);
        }
        assertNull(CITY.whole().spot(new Point(-6.59, 106.79)), "Bogor");
        assertNull(CITY.whole().at(-50, 20));
    }

    @Test
    void anAreaIsSeenWithWhatIsAroundIt() {
        Sheet gambir = CITY.around("31.71.01.1001");
        assertNotNull(gambir);
        assertEquals(Sheet.WIDTH, gambir.width());
        assertEquals(Sheet.WIDTH, gambir.height());
        assertTrue(gambir.areas().containsKey("31.71.01.1001"));
        assertTrue(gambir.areas().containsKey("31.71.01.1003"), "a neighbour");
        assertFalse(gambir.areas().containsKey("31.74.01.1001"));
        assertNull(CITY.around("no such"));
        Sheet near = CITY.near(new Point(-6.1754, 106.8272), 2_000);
        assertEquals(new Sheet.Spot(500, 500), near.spot(new Point(-6.1754, 106.8272)));
        assertEquals(50, near.length(100));
    }

    @Test
    void placesLeadToTheirLikeInTheListAndNamesAreShownHarmless() throws IOException {
        CityMap map = bounded();
        String svg = PlacesMap.svg(
                map.whole(),
                new PlacesMap.Areas(
                        "31.71.01.1001"::equals, code -> name(code, TWO), code -> "/laporan?kelurahan=" + code),
                List.of(new PlacesMap.Place(
                        new Sheet.Spot(200, 300), new Sheet.Spot(240, 300), "1", "is-done", "#l1", "1 \"Jalan\"")));
        Snapshot.check("src/test/resources/portal/map-places.svg", svg);
        assertTrue(svg.contains("Timur &amp; &lt;b&gt;"));
        assertFalse(svg.contains("style="));
    }

    /** Of other people's data, which is not ours to keep: skipped without it. */
    @Test
    void theWholeCitysBoundariesFitIntoWhatAMapMayCost() throws IOException {
        String file = System.getProperty("areas.boundaries");
        assumeTrue(file != null, "-Dareas.boundaries= names no file");
        CityMap map = new CityMap(SeededAreas.all(), Outlines.read(Path.of(file)));
        assertEquals(267, map.whole().areas().size());
        int bytes = zipped(choropleth(map.whole(), SeededAreas.all()));
        assertTrue(bytes < 30_000, bytes + " bytes");
    }

    private CityMap bounded() throws IOException {
        return new CityMap(TWO, Outlines.read(Files.writeString(folder.resolve("areas.geojson"), SQUARES)));
    }

    private static String choropleth(Sheet sheet, List<Area> areas) {
        return Choropleth.svg(
                "peta",
                sheet,
                code -> 1 + Math.floorMod(code.hashCode(), 5),
                new Choropleth.Words(
                        "Peta", "Laporan per kelurahan", code -> name(code, areas) + ": 7", code -> name(code, areas)));
    }

    private static String name(String code, List<Area> areas) {
        return areas.stream()
                .filter(area -> area.code().equals(code))
                .map(Area::name)
                .findFirst()
                .orElseThrow();
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
