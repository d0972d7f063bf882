package id.sigap.testing;

import java.time.LocalDate;

/** The watch over due days, made to look now: other tests have been in later days, which it remembers. */
public final class Watch {

    private Watch() {}

    /** Returns once it has looked, on the day it is now and with the reference data of now. */
    public static void look() {
        Database.sql("update deadline_run set on_day = date '2026-11-01', after_id = null");
        String today = LocalDate.now(new TestClock()).toString();
        for (int i = 0; i < 200; i++) {
            if (today.equals(Database.sql("select on_day || coalesce(after_id::text, '') from deadline_run"))) {
                return;
            }
            sleep();
        }
        throw new AssertionError("the watch did not look");
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
