package id.sigap.door.portal.track;

import id.sigap.door.portal.map.CityMap;
import id.sigap.door.portal.map.PlacesMap;
import id.sigap.door.portal.map.Sheet;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.workflow.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report is, as far as its reader may know: the urban villages around it. Beside it stands the same in words. */
final class PlaceMap {

    private static final double METRES = 5_000;

    private PlaceMap() {}

    /** Null if there is no place to show. */
    static @Nullable String svg(CityMap map, @Nullable Point point, Status status, ReferenceBook book) {
        Sheet sheet = point == null ? null : map.near(point, METRES);
        Sheet.Spot spot = sheet == null || point == null ? null : sheet.spot(point);
        if (sheet == null || spot == null) {
            return null;
        }
        PlacesMap.Areas areas = new PlacesMap.Areas(
                code -> false, code -> book.area(code).map(area -> area.name()).orElse(code), null);
        String look =
                switch (status) {
                    case WAITING -> "map-waiting";
                    case DONE -> "map-done";
                    case REJECTED -> "map-refused";
                    default -> "map-work";
                };
        return PlacesMap.svg(sheet, areas, List.of(new PlacesMap.Place(spot, spot, "", look, null, "")));
    }
}
