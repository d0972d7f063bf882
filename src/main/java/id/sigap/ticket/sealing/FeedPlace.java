package id.sigap.ticket.sealing;

import java.util.UUID;

/**
 * How far somebody has read of the log: all that was written before {@code from}; and of what was written between that and
 * {@code upto}, while they page through it, of reports up to {@code after}.
 *
 * @param from the transaction from which on everything is new
 * @param upto the transaction before which the page ends; {@link #WHOLE} if what was new has been read whole
 * @param after the last report of the page, in the order of ids; they say nothing
 * @param mark of the last entry before {@code from}, by which another log is told from this one
 */
public record FeedPlace(long from, long upto, UUID after, long mark) {

    /** No page is being read. */
    public static final long WHOLE = -1;

    private static final UUID NONE = new UUID(0, 0);

    /** Everything before has been read. */
    public static FeedPlace before(long transaction, long mark) {
        return new FeedPlace(transaction, WHOLE, NONE, mark);
    }

    /** In the middle of what was new. */
    public FeedPlace within(long until, UUID last) {
        return new FeedPlace(from, until, last, mark);
    }

    public boolean isWhole() {
        return upto == WHOLE;
    }
}
