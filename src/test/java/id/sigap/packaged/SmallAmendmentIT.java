package id.sigap.packaged;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link LargeAmendmentIT} over some hundred reports. */
@Tag("cluster")
@Shows({Promise.A7, Promise.A9})
class SmallAmendmentIT {

    @TempDir
    Path folder;

    @Test
    void everyOpenReportMovesOnceWhoeverDies() throws Exception {
        try (Amendment amendment = new Amendment(folder, 600, 5)) {
            amendment.given();
            amendment.amend("calendarDayAdd", Amendment.LEAVE_ADDED, 3);
        }
    }
}
