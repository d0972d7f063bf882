package id.sigap.ticket.report;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.LocatedArea;
import id.sigap.reference.PlaceSource;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import id.sigap.ticket.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Works out where a report lies from what its reporter said: urban village, point and address. */
@ApplicationScoped
public class Placement {

    private final ReferenceData reference;

    Placement(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * A named urban village counts more than the one guessed from the point.
     *
     * @throws Problem AREA_UNKNOWN, PLACE_INCOMPLETE or PLACE_OUTSIDE_CITY
     */
    public Place place(Submission.@Nullable Location given) {
        if (given == null) {
            return new Place(PlaceSource.NONE, null, null, null, null);
        }
        String address = Texts.optional(given.address(), Texts.ADDRESS, "place.address");
        Point point = point(given);
        LocatedArea area = given.areaCode() == null ? located(point) : chosen(given.areaCode(), point);
        return new Place(
                area == null ? PlaceSource.NONE : area.source(),
                area == null ? null : area.code(),
                point == null ? null : (Double) point.latitude(),
                point == null ? null : (Double) point.longitude(),
                address);
    }

    private @Nullable LocatedArea located(@Nullable Point point) {
        return point == null ? null : reference.locate(point).orElseThrow(Placement::outside);
    }

    /** Whoever names the urban village knows better than our boundaries, near it: of islands and coast those miss a part. */
    private LocatedArea chosen(String code, @Nullable Point point) {
        LocatedArea named = reference
                .book()
                .urbanVillage(code)
                .map(area -> new LocatedArea(area.code(), PlaceSource.CHOSEN))
                .orElseThrow(() -> new Problem(ProblemCode.AREA_UNKNOWN, "place.areaCode"));
        if (point != null
                && !reference.isNear(code, point)
                && reference.locate(point).isEmpty()) {
            throw outside();
        }
        return named;
    }

    private static Problem outside() {
        return new Problem(ProblemCode.PLACE_OUTSIDE_CITY, "place.latitude");
    }

    private static @Nullable Point point(Submission.Location given) {
        Double latitude = given.latitude();
        Double longitude = given.longitude();
        if (latitude == null && longitude == null) {
            return null;
        }
        if (latitude == null || longitude == null || !Point.isValid(latitude, longitude)) {
            throw new Problem(ProblemCode.PLACE_INCOMPLETE, "place.latitude");
        }
        return new Point(latitude, longitude);
    }
}
