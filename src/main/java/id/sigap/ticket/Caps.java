package id.sigap.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far from today a pause may last and a date may be agreed, in days. Choices of the operator. */
@ApplicationScoped
class Caps {

    private final int pauseDays;
    private final int agreedDays;

    Caps(
            @ConfigProperty(name = "sigap.pause.longest-days", defaultValue = "30") int pauseDays,
            @ConfigProperty(name = "sigap.agreed-date.latest-days", defaultValue = "180") int agreedDays) {
        this.pauseDays = pauseDays;
        this.agreedDays = agreedDays;
    }

    int pauseDays() {
        return pauseDays;
    }

    int agreedDays() {
        return agreedDays;
    }
}
