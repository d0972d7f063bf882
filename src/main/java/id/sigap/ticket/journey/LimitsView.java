package id.sigap.ticket.journey;

/**
 * How much there may be of something, as far as whoever fills in a form has to know. None of it depends on any report.
 *
 * @param note of a step, and the reason for one
 * @param disclosureReason why somebody wants to know who reported it, or to have that forgotten
 * @param photos of one step
 * @param photoBytes of one photo, as it is sent
 * @param waitingPhotos of one signed-in person that no step has taken yet; 0 for no limit
 * @param pauseDays from today
 * @param agreedDays from today
 * @param disputeDays from the day on which it was done
 * @param grantDays of 24 hours
 */
public record LimitsView(
        int description,
        int comment,
        int note,
        int disclosureReason,
        int address,
        int name,
        int photos,
        int photoBytes,
        int waitingPhotos,
        int page,
        int pauseDays,
        int agreedDays,
        int disputeDays,
        int grantDays) {}
