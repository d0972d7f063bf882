package id.sigap.ticket.duedays;

/** The watch over due days, made to look by tests of other packages. */
public final class DueDays {

    private static final int BATCH = 1000;

    private DueDays() {}

    public static void recompute() {
        HandWatch.of(BATCH).look();
    }
}
