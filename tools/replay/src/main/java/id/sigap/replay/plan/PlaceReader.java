package id.sigap.replay.plan;

import id.sigap.replay.file.Anomaly;
import id.sigap.replay.file.Column;
import id.sigap.replay.file.Row;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a row happened, in our city: a kelurahan by the mapping, or the moved point if asked for. */
final class PlaceReader {
    /** The source's way of saying that there is no district. */
    private static final String NO_DISTRICT = "0";

    private final Mapping mapping;
    private final boolean projectPoints;

    PlaceReader(Mapping mapping, boolean projectPoints) {
        this.mapping = mapping;
        this.projectPoints = projectPoints;
    }

    Submission.@Nullable Place place(Row row, Set<Anomaly> found) {
        Optional<Projection.Point> point = point(row, found);
        String district = row.cell(Column.SUPERVISOR_DISTRICT);
        String neighborhood = row.cell(Column.NEIGHBORHOOD);
        boolean named = !neighborhood.isEmpty() || (!district.isEmpty() && !district.equals(NO_DISTRICT));
        if (!named && point.isEmpty()) {
            found.add(Anomaly.NO_PLACE);
            return null;
        }
        String address = row.cell(Column.BLOCK);
        if (projectPoints && point.isPresent()) {
            return new Submission.Place(null, mapping.projection().move(point.get()), address);
        }
        String area = area(neighborhood, district, found);
        return area == null && address.isEmpty() ? null : new Submission.Place(area, null, address);
    }

    private @Nullable String area(String neighborhood, String district, Set<Anomaly> found) {
        Optional<String> byNeighborhood = mapping.places().neighborhood(neighborhood);
        Optional<String> area = byNeighborhood.or(() -> mapping.places().district(district));
        if (area.isEmpty() || (byNeighborhood.isEmpty() && !neighborhood.isEmpty())) {
            found.add(Anomaly.UNMAPPED_PLACE);
        }
        return area.orElse(null);
    }

    private static Optional<Projection.Point> point(Row row, Set<Anomaly> found) {
        String latitude = row.cell(Column.LAT);
        String longitude = row.cell(Column.LON);
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            double lat = Double.parseDouble(latitude);
            double lon = Double.parseDouble(longitude);
            if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) {
                return Optional.of(new Projection.Point(lat, lon));
            }
        } catch (NumberFormatException e) {
            // Told below, as is a number that is no coordinate.
        }
        found.add(Anomaly.BAD_POINT);
        return Optional.empty();
    }
}
