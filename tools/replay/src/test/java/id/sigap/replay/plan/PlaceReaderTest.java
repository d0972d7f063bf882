package id.sigap.replay.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceReaderTest {
    private static final Mapping MAPPING = new Mapping(
            "k-",
            "other",
            "Y",
            new Mapping.Words("", ""),
            new CategoryRules(List.of()),
            new PlaceRules(Map.of("neighborhood Hill", "A", "district 3", "B")),
            Projection.of("37,-123,38,-122", "-7,106,-6,107"),
            new AgencyRules(List.of()),
            new Ways(List.of()));

    private final Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);

    @Test
    void theNeighbourhoodComesBeforeTheDistrict() {
        assertEquals("A", place("Hill", "3", "37.5", "-122.5").areaCode());
        assertEquals("B", place("", "3", "37.5", "-122.5").areaCode());
        assertEquals(Set.of(), found);
    }

    @Test
    void anUnknownNeighbourhoodFallsToTheDistrictAndIsTold() {
        assertEquals("B", place("Vale", "3", "37.5", "-122.5").areaCode());
        assertEquals(Set.of(Anomaly.UNMAPPED_PLACE), found);
    }

    @Test
    void aPointAloneIsAPlaceThatTheMappingDoesNotKnow() {
        assertEquals(new Submission.Place(null, null, "100 block"), place("", "0", "37.5", "-122.5"));
        assertEquals(Set.of(Anomaly.UNMAPPED_PLACE), found);
    }

    @Test
    void noNeighbourhoodNoDistrictNoPointIsNoPlace() {
        assertNull(place("", "0", "", ""));
        assertEquals(Set.of(Anomaly.NO_PLACE), found);
    }

    @Test
    void aPointThatIsNoneIsTold() {
        for (String latitude : List.of("", "north", "NaN", "91")) {
            found.clear();
            assertEquals("A", place("Hill", "3", latitude, "-122.5").areaCode());
            assertEquals(Set.of(Anomaly.BAD_POINT), found, latitude);
        }
    }

    @Test
    void aMovedPointTakesThePlaceOfTheCode() {
        Row row = row("Hill", "3", "37.25", "-122.5");
        Submission.Place place = new PlaceReader(MAPPING, true).place(row, found);
        assertEquals(new Submission.Place(null, new Projection.Point(-6.75, 106.5), "100 block"), place);
    }

    private Submission.Place place(String neighborhood, String district, String latitude, String longitude) {
        return new PlaceReader(MAPPING, false).place(row(neighborhood, district, latitude, longitude), found);
    }

    private static Row row(String neighborhood, String district, String latitude, String longitude) {
        return Row.of(
                2,
                Map.of(
                        Column.NEIGHBORHOOD, neighborhood,
                        Column.SUPERVISOR_DISTRICT, district,
                        Column.BLOCK, "100 block",
                        Column.LAT, latitude,
                        Column.LON, longitude));
    }
}
