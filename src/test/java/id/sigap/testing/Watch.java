package id.sigap.testing;

import id.sigap.ticket.duedays.DueDays;

/** The watch over due days, made to look now: other tests have been in later days, which it remembers. */
public final class Watch {

    private Watch() {}

    /** Looks on the day it is now and with the reference data of now. */
    public static void look() {
        Database.sql("update deadline_run set on_day = date '2026-11-01', after_key = null");
        DueDays.recompute();
    }
}
