package id.sigap.reference;

/** Two urban villages that border each other, whichever is named first. */
record NeighbouringAreas(String lower, String higher) {

    static NeighbouringAreas of(String areaCode, String otherAreaCode) {
        return areaCode.compareTo(otherAreaCode) < 0
                ? new NeighbouringAreas(areaCode, otherAreaCode)
                : new NeighbouringAreas(otherAreaCode, areaCode);
    }
}
