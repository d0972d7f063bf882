package id.sigap.ticket.journey;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far from today the operator lets a pause last and a date be agreed, in days. */
@ApplicationScoped
class StepCaps {

    private final int pauseDays;
    private final int agreedDays;

    StepCaps(
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
