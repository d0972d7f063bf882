package id.sigap.ticket.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** When a report that goes public appears in lists: a random midnight, one to five days on (docs/domain.md, Privacy 8). */
@ApplicationScoped
public class Publication {

    private static final int LATEST = 5;

    private final RandomGenerator random;

    Publication(RandomGenerator random) {
        this.random = random;
    }

    public LocalDate listedFrom(LocalDate today) {
        return today.plusDays(random.nextInt(1, LATEST + 1));
    }
}
