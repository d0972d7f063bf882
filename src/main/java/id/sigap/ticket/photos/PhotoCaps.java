package id.sigap.ticket.photos;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the operator lets a photo be granted, and how many photos may wait for a report. */
@ApplicationScoped
public class PhotoCaps {

    private final int grantDays;
    private final int unattached;

    PhotoCaps(
            @ConfigProperty(name = "sigap.photo-grant.longest-days", defaultValue = "7") int grantDays,
            @ConfigProperty(name = "sigap.photos.unattached-per-person", defaultValue = "60") int unattached) {
        this.grantDays = grantDays;
        this.unattached = unattached;
    }

    /** Of 24 hours each. */
    public int grantDays() {
        return grantDays;
    }

    /** How many photos of one signed-in person may wait for a report to take them; 0 for no limit. They wait a day at most. */
    public int unattached() {
        return unattached;
    }
}
