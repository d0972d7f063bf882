package id.sigap.ticket;

/**
 * The urban village of a report.
 *
 * @param suggested whether it was guessed from the point and a person should confirm it
 */
public record PlacedArea(String code, boolean suggested) {}
