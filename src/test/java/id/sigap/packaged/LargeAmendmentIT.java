package id.sigap.packaged;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The amendments of 2025 over fifty thousand open reports and as many closed ones. By {@code make amendment}. */
@Tag("production")
@Shows({Promise.A7, Promise.A8, Promise.A9})
class LargeAmendmentIT {

    private static final int REPORTS = Integer.getInteger("amendment.reports", 50_000);

    @TempDir
    Path folder;

    @Test
    void everyOpenReportMovesOnceWhoeverDies() throws Exception {
        try (Amendment amendment = new Amendment(folder, REPORTS, 200)) {
            amendment.given();
            amendment.amend("calendarDayAdd", Amendment.LEAVE_ADDED, 9);
            amendment.amend("calendarDayChange", Amendment.IDUL_FITRI_MOVED, 9);
        }
    }
}
