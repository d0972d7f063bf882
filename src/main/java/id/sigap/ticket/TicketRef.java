package id.sigap.ticket;

import id.sigap.platform.limit.RateLimitKey;
import id.sigap.text.Pasted;
import id.sigap.ticket.TicketQuery.TrailPart;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which report is meant: by id, or by number as typed; with the report's PIN where that is the right to it.
 *
 * @param id takes precedence over the number
 * @param told how much of what happened to it the answer is to tell: what nobody asks for is not read
 */
public record TicketRef(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable GivenPin pin,
        TrailPart told) {

    /** Of whoever is told all of it. */
    public TicketRef(@Nullable UUID id, @Nullable String number, @Nullable GivenPin pin) {
        this(id, number, pin, TrailPart.WHOLE);
    }

    /**
     * One of several, with the version that was seen of it.
     *
     * @param ticket names it when it is asked: a name that is none is refused by itself
     */
    public record Seen(Supplier<TicketRef> ticket, String version) {}

    /**
     * A PIN as typed, without what was pasted with it.
     *
     * @param network where: wrong ones are counted by it
     */
    public record GivenPin(String typed, RateLimitKey network) {

        public GivenPin {
            typed = Pasted.code(typed);
        }

        /** Null for what is none: blanks, and marks that nobody sees, are no attempt. */
        public static @Nullable GivenPin of(@Nullable String typed, RateLimitKey network) {
            return typed == null || Pasted.code(typed).isEmpty() ? null : new GivenPin(typed, network);
        }

        /** One that nobody guesses, because the service itself knows it. */
        public static GivenPin known(String pin) {
            return new GivenPin(pin, RateLimitKey.of("the service"));
        }
    }
}
