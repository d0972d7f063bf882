package id.sigap.reference;

/** How the urban village of a report was found, and so how sure it is. */
public enum PlaceSource {
    /** The point lies well inside the boundary. */
    BOUNDARY(false),
    /** The point lies near an edge or in a gap between boundaries: a suggestion. */
    NEAR_BOUNDARY(true),
    /** No boundaries are configured; the nearest label point was taken: a suggestion. */
    NEAREST_LABEL(true),
    /** Named by the sender. */
    CHOSEN(false),
    /** No place was given. */
    NONE(false);

    private final boolean suggested;

    PlaceSource(boolean suggested) {
        this.suggested = suggested;
    }

    /** Whether a person should confirm it. */
    public boolean isSuggested() {
        return suggested;
    }
}
