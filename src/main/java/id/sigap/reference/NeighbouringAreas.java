package id.sigap.reference;

import org.jspecify.annotations.Nullable;

/** Two urban villages that border each other, whichever is named first. */
record NeighbouringAreas(String lower, String higher) {

    static NeighbouringAreas of(String areaCode, String otherAreaCode) {
        return areaCode.compareTo(otherAreaCode) < 0
                ? new NeighbouringAreas(areaCode, otherAreaCode)
                : new NeighbouringAreas(otherAreaCode, areaCode);
    }

    /** The other one; null if this is none of the two. */
    @Nullable
    String beside(String areaCode) {
        return areaCode.equals(lower) ? higher : areaCode.equals(higher) ? lower : null;
    }
}
