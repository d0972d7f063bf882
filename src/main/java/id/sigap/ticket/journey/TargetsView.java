package id.sigap.ticket.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a step can go to. Says nothing but what reference data say, and what the step itself would say if it were tried. */
public record TargetsView(List<Target> targets) {

    public TargetsView {
        targets = List.copyOf(targets);
    }

    /**
     * One of them: a unit or an urban village, by its code.
     *
     * @param reasonNeeded whether it goes there with a reason alone
     */
    public record Target(@Nullable String unit, @Nullable String area, boolean reasonNeeded) {}
}
