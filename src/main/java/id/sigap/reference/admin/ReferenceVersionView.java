package id.sigap.reference.admin;

/** The version of the reference data, which moves with each edit of them. */
public record ReferenceVersionView(String version) {}
