package id.sigap.ticket.sealing;

import java.util.random.RandomGenerator;

/** Numbers as somebody would guess them who knows how they are made. */
public final class RandomNumbers {

    private RandomNumbers() {}

    /** Well-formed, with the check symbol. */
    public static String next(RandomGenerator random) {
        return new TicketNumbers("JK", random).next().printed();
    }
}
