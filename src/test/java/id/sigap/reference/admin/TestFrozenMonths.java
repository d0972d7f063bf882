package id.sigap.reference.admin;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Months that a test says are final; none otherwise. */
@ApplicationScoped
public class TestFrozenMonths implements FrozenMonths {

    private static volatile YearMonth latest;

    /** @param month null for none */
    public static void say(YearMonth month) {
        latest = month;
    }

    @Override
    public Uni<YearMonth> latest() {
        return Uni.createFrom().item(latest);
    }
}
