package id.sigap.audit.check;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Edited;
import id.sigap.testing.Grants;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import id.sigap.testing.Uploads;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reports of all sorts in a {@link Copy}. */
final class CopiedReports {

    /** When everything was written. */
    static final Instant WRITTEN = TestClock.START;

    private static List<UUID> six = List.of();

    private CopiedReports() {}

    /** What other tests did meanwhile is in no copy made from now on. */
    static void anew() {
        six = List.of();
    }

    /** With two roots: the first knows only a part. It is the morning after the second day. Copies of the same six reports. */
    static Copy rooted(String schema) throws SQLException {
        if (six.isEmpty()) {
            six = submitted(6);
            editedReferences();
        }
        List<UUID> tickets = six;
        Copy copy = new Copy(schema);
        copy.take(tickets, middle(tickets));
        copy.takeReferenceChanges(0.6);
        copy.writeLogs(0, 6, WRITTEN);
        copy.now(WRITTEN.plus(Duration.ofDays(1)));
        copy.watch();
        copy.take(tickets, Long.MAX_VALUE);
        copy.takeReferenceChanges(1);
        copy.writeLogs(6, 4, WRITTEN);
        copy.now(WRITTEN.plus(Duration.ofDays(2)));
        copy.watch();
        return copy;
    }

    /** Some entries of the log, and the calendar as it was: what is added is withdrawn again. */
    private static void editedReferences() {
        for (int i = 1; i <= 4; i++) {
            String day = "day: \"2027-12-0" + i + "\", name: \"Libur uji\"";
            Edited.done("calendarDayAdd", day + ", kind: LOCAL, basis: \"Uji\"");
            Edited.done("calendarDayWithdraw", day);
        }
    }

    /** Reports with steps, pauses, readers and, if private, grants. */
    static List<UUID> submitted(int count) {
        List<UUID> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Journey report =
                    Journey.of(Reports.submit(Api.as("warga"), i % 2 == 0 ? Reports.rubble() : Reports.publicRubble()));
            report.disposed()
                    .step(AGENCY, "ticketAccept")
                    .step(
                            AGENCY,
                            "ticketRecordFollowUp",
                            "progress: 30, note: \"Mulai\", photos: [\"" + Uploads.photo(AGENCY) + "\", \""
                                    + Uploads.photo(AGENCY) + "\"]")
                    .step("warga", "ticketComment", "text: \"Masih ada.\"");
            if (i % 2 == 0) {
                String grant = Grants.grant(VALIDATOR, report, Grants.officerId(AGENCY));
                if (i % 4 == 0) {
                    Grants.revoke(TICKET_ADMIN, report, grant, "Sudah dilihat");
                }
            }
            report.step(TICKET_ADMIN, "ticketPause", "until: \"2026-12-01\", " + reason());
            report.seen(AGENCY, "description");
            report.seen(VALIDATOR, "reporter(reason: \"Uji\") { name }");
            report.seen("admin", "description");
            report.seen(LURAH, "description");
            tickets.add(UUID.fromString(report.column("id")));
        }
        return tickets;
    }

    private static long middle(List<UUID> tickets) {
        String ids = String.join("','", tickets.stream().map(UUID::toString).toList());
        return Long.parseLong(Database.sql("select percentile_disc(0.6) within group (order by running_id)"
                + " from history_entry where ticket_id in ('" + ids + "')"));
    }
}
