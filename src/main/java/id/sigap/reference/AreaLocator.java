package id.sigap.reference;

import java.util.Optional;

/** Finds the urban village of a point. */
interface AreaLocator {

    /** Empty if the point is outside the city. */
    Optional<LocatedArea> locate(Point point);
}
