package id.sigap.ticket.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of the whole desk: counted when they are counted, equal to a count by hand. */
@QuarkusTest
class DeskFiguresIT {

    @Inject
    DeskFigures figures;

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void openOverdueAndUnplaced() {
        count();
        double open = figure("open");
        double unplaced = figure("unplaced");
        Reports.submit(Api.anonymous(), Reports.rubble());
        Map<String, Object> nowhere = new HashMap<>(Reports.rubble());
        nowhere.remove("place");
        Reports.submit(Api.anonymous(), nowhere);
        Journey.begun().done();
        assertEquals(open, figure("open"), "nothing is counted when it is looked at");
        count();
        assertEquals(open + 2, figure("open"));
        assertEquals(unplaced + 1, figure("unplaced"));
        double overdue = figure("overdue");
        TestClock.advance(Duration.ofDays(60));
        count();
        assertTrue(figure("overdue") >= overdue + 2);
        assertEquals(
                Database.sql(
                        "select count(*) from ticket where status not in ('DONE', 'REJECTED') and merged_into is null"
                                + " and due_on < date '2027-01-22'"),
                Long.toString((long) figure("overdue")));
    }

    @Test
    void oneStatement() {
        List<String> sent = Database.statementsOf(this::count);
        assertEquals(1, sent.size(), sent::toString);
    }

    /** What was true a while ago must not look as if it were now. */
    @Test
    void whatCannotBeCountedIsNoFigure() {
        count();
        Database.sql("alter table ticket rename to ticket_elsewhere");
        try {
            count();
            assertTrue(Double.isNaN(figure("open")));
        } finally {
            Database.sql("alter table ticket_elsewhere rename to ticket");
        }
        count();
        assertTrue(figure("open") >= 0);
    }

    private void count() {
        figures.count().await().indefinitely();
    }

    private static double figure(String name) {
        return Metrics.globalRegistry.get("sigap.tickets." + name).gauge().value();
    }
}
