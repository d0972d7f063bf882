package id.sigap.ticket;

import id.sigap.platform.limit.RateLimitKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which report is meant: by id, or by number as typed; with the report's PIN where that is the right to it.
 *
 * @param id takes precedence over the number
 */
public record TicketRef(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable GivenPin pin) {

    /**
     * A PIN as typed.
     *
     * @param network where: wrong ones are counted by it
     */
    public record GivenPin(String typed, RateLimitKey network) {

        /** One that nobody guesses, because the service itself knows it. */
        public static GivenPin known(String pin) {
            return new GivenPin(pin, RateLimitKey.of("the service"));
        }
    }
}
