package id.sigap.integrity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigap.integrity.CheckView.Finding;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What has no link gets one when the operator says so, and at no other time, whatever the database looks like. */
@QuarkusTest
class LateLinksIT {

    private static final String SCHEMA = "late";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void whoeverEmptiesTheRootsGetsNothingLinkedAnew() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            UUID id = UUID.fromString(Database.sql("select ticket_id from " + SCHEMA + ".history_entry"
                    + " where link is not null order by ticket_id limit 1"));
            copy.sql("delete from audit_root; delete from audit_root_head");
            copy.sql("update history_entry set link = null, actor_unit = 'BIRO-PEM' where ticket_id = '" + id + "'");
            copy.sql("update ticket set latest_link = null where id = '" + id + "'");
            copy.now(CopiedReports.WRITTEN.plus(DAY.multipliedBy(3)));
            copy.watch(false);
            assertEquals(1, copy.roots().size());
            assertEquals(
                    List.of(new Finding(Fault.UNLINKED, "history_entry", id, 1)),
                    copy.check().findings());
        }
    }

    @Test
    void noRootIsMadeWhileItMayBeLinkedLateAndTheNextOneKnowsWhatWas() throws SQLException {
        List<UUID> tickets = CopiedReports.submitted(1);
        try (Copy copy = new Copy(SCHEMA)) {
            CopiedReports.old(copy, tickets.get(0));
            copy.take(tickets, Long.MAX_VALUE);
            copy.watch(true);
            assertEquals(List.of(), copy.roots());
            assertEquals(List.of(), copy.check().findings());
            copy.watch(false);
            assertEquals(1, copy.roots().size());
            copy.sql("delete from late_link; delete from audit_root; delete from audit_root_head");
            copy.watch(false);
            copy.now(CopiedReports.WRITTEN.plus(DAY));
            copy.watch(true);
            copy.watch(false);
            assertEquals(2, copy.roots().size(), "it was forgotten at first");
            assertEquals(List.of(), copy.check().findings());
            assertEquals(
                    new Finding(Fault.TRUNCATED, "late_link", null, 1),
                    copy.checkTampered(
                                    Verifier::ofAll,
                                    "delete from late_link; delete from history_entry where link is null",
                                    "delete from history_text where ticket_id = '" + CopiedReports.OLD + "'",
                                    "delete from disclosure where link is null",
                                    "delete from ticket where id = '" + CopiedReports.OLD + "'")
                            .findings()
                            .get(0));
        }
    }

    @Test
    void theLogSaysOnceADayThatSomethingHasNoLinkAndNotWhat() throws SQLException {
        List<UUID> tickets = CopiedReports.submitted(1);
        try (Copy copy = new Copy(SCHEMA);
                CapturedLog log = new CapturedLog()) {
            CopiedReports.old(copy, tickets.get(0));
            AuditWatch watch = copy.newWatch(false);
            watch.look().await().atMost(PATIENCE);
            watch.look().await().atMost(PATIENCE);
            assertEquals(1, said(log).size());
            assertFalse(said(log).get(0).contains(CopiedReports.OLD.toString()));
            copy.now(CopiedReports.WRITTEN.plus(DAY));
            watch.look().await().atMost(PATIENCE);
            assertEquals(2, said(log).size());
            copy.watch(true);
            copy.watch(false);
            assertEquals(2, said(log).size());
        }
    }

    private static List<String> said(CapturedLog log) {
        return log.lines().stream()
                .filter(line -> line.contains("There are entries without a link"))
                .toList();
    }
}
