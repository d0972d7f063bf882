package id.sigap.reference;

/** An urban village and how it was found. */
public record LocatedArea(String code, PlaceSource source) {}
