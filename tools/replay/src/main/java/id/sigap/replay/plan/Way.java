package id.sigap.replay.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a report gets to the status that the source tells. Where it stands says what comes next, so a way may be entered
 * anywhere on its road, and taking it twice takes it once.
 *
 * @param target the status it is to end in
 * @param road for each status the step to take there
 * @param progress per cent, for a follow-up that is not finished
 * @param code why it is rejected, in the service's terms
 * @param reason the same in words
 */
public record Way(
        String name,
        String target,
        Map<String, Act> road,
        int progress,
        @Nullable String code,
        String reason) {

    public Optional<Act> from(String status) {
        return status.equals(target) ? Optional.empty() : Optional.ofNullable(road.get(status));
    }
}
