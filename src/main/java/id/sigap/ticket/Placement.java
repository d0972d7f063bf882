package id.sigap.ticket;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import id.sigap.reference.LocatedArea;
import id.sigap.reference.PlaceSource;
import id.sigap.reference.Point;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where a report lies, and which unit gets it first. */
@ApplicationScoped
class Placement {

    private final ReferenceData reference;

    Placement(ReferenceData reference) {
        this.reference = reference;
    }

    /**
     * A named urban village counts more than the one guessed from the point.
     *
     * @throws Problem AREA_UNKNOWN, PLACE_INCOMPLETE or PLACE_OUTSIDE_CITY
     */
    Place place(Submission.@Nullable Location given) {
        if (given == null) {
            return new Place(PlaceSource.NONE, null, null, null, null);
        }
        String address = Texts.optional(given.address(), Texts.ADDRESS, "place.address");
        Point point = point(given);
        LocatedArea located = point == null
                ? null
                : reference
                        .locate(point)
                        .orElseThrow(() -> new Problem(ProblemCode.PLACE_OUTSIDE_CITY, "place.latitude"));
        LocatedArea area = given.areaCode() == null ? located : chosen(given.areaCode());
        return new Place(
                area == null ? PlaceSource.NONE : area.source(),
                area == null ? null : area.code(),
                point == null ? null : (Double) point.latitude(),
                point == null ? null : (Double) point.longitude(),
                address);
    }

    private LocatedArea chosen(String code) {
        return reference
                .book()
                .urbanVillage(code)
                .map(area -> new LocatedArea(area.code(), PlaceSource.CHOSEN))
                .orElseThrow(() -> new Problem(ProblemCode.AREA_UNKNOWN, "place.areaCode"));
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

    /** The office of the urban village; without a place, or where the channel says so, the Governance Bureau. */
    static String firstHolder(Channel channel, Place place, ReferenceBook book) {
        return channel.firstReceiver() == Channel.FirstReceiver.BUREAU
                ? ReferenceBook.BUREAU
                : book.officeOf(place.areaCode()).orElse(ReferenceBook.BUREAU);
    }
}
