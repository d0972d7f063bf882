package id.sigap.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far from today a pause may last, a date be agreed and a photo be granted, and other choices of the operator. */
@ApplicationScoped
class Caps {

    private final int pauseDays;
    private final int agreedDays;
    private final int photoGrantDays;
    private final int unattachedPhotos;

    Caps(
            @ConfigProperty(name = "sigap.pause.longest-days", defaultValue = "30") int pauseDays,
            @ConfigProperty(name = "sigap.agreed-date.latest-days", defaultValue = "180") int agreedDays,
            @ConfigProperty(name = "sigap.photo-grant.longest-days", defaultValue = "7") int photoGrantDays,
            @ConfigProperty(name = "sigap.photos.unattached-per-person", defaultValue = "60") int unattachedPhotos) {
        this.pauseDays = pauseDays;
        this.agreedDays = agreedDays;
        this.photoGrantDays = photoGrantDays;
        this.unattachedPhotos = unattachedPhotos;
    }

    int pauseDays() {
        return pauseDays;
    }

    int agreedDays() {
        return agreedDays;
    }

    /** How many photos of one signed-in person may wait for a report to take them; 0 for no limit. They wait a day at most. */
    int unattachedPhotos() {
        return unattachedPhotos;
    }

    /** Of 24 hours each. */
    int photoGrantDays() {
        return photoGrantDays;
    }
}
