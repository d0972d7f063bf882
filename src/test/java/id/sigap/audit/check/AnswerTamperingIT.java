package id.sigap.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.audit.chain.ChainFault;
import id.sigap.testing.Api;
import id.sigap.testing.Asking;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Uploads;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a report answered is what it answered when it came in: the check finds whoever writes something else. */
@QuarkusTest
class AnswerTamperingIT {

    private static final String SCHEMA = "answer_tampering";

    /** One with answers alone, one with photos too, one without either. */
    private static List<UUID> submitted() {
        List<UUID> tickets = new ArrayList<>();
        Asking.during(() -> {
            for (int i = 0; i < 3; i++) {
                Map<String, Object> input = Reports.rubble();
                if (i < 2) {
                    input.put("categoryCode", Asking.CATEGORY);
                    input.put(
                            "answers",
                            List.of(
                                    Map.of("code", "MISSING", "value", "YES"),
                                    Map.of("code", "CLOTHES", "value", "Baju \"merah\"\nbiru")));
                }
                if (i == 1) {
                    input.put("photos", List.of(Uploads.photo("warga")));
                }
                String number = Reports.submit(Api.as("warga"), input).number().replace("-", "");
                tickets.add(UUID.fromString(Database.sql("select id from ticket where number = '" + number + "'")));
            }
        });
        return tickets;
    }

    @Test
    void everyColumnIsCoveredWithAndWithoutPhotos() throws SQLException {
        List<UUID> tickets = submitted();
        try (Copy copy = new Copy(SCHEMA)) {
            copy.take(tickets, Long.MAX_VALUE);
            copy.now(CopiedReports.WRITTEN.plus(Duration.ofDays(1)));
            copy.watch();
            for (UUID ticket : tickets) {
                assertEquals(List.of(), found(copy, ticket, "select 1"));
            }
            for (UUID ticket : tickets.subList(0, 2)) {
                String where = " where ticket_id = '" + ticket + "'";
                for (String change : List.of(
                        "category_code = 'trotoar'",
                        "question_version = question_version + 1",
                        "chosen = '{\"MISSING\":\"NO\"}'")) {
                    assertEquals(
                            List.of(new CheckView.Finding(ChainFault.CHANGED, "answer_sheet", ticket, 1)),
                            found(copy, ticket, "update answer_sheet set " + change + where),
                            change);
                }
                assertEquals(
                        List.of(new CheckView.Finding(ChainFault.CHANGED, "answer_words", ticket, 1)),
                        found(copy, ticket, "update answer_words set body = '{}'" + where));
                assertEquals(
                        List.of(new CheckView.Finding(ChainFault.CHANGED, "answer_words", ticket, 1)),
                        found(copy, ticket, "update answer_words set salt = uuid_send(gen_random_uuid())" + where));
                assertEquals(
                        List.of(new CheckView.Finding(ChainFault.MISSING, "answer_words", ticket, 1)),
                        found(copy, ticket, "delete from answer_words" + where));
            }
            // Of a report with photos and answers one hash is kept: it does not say which of the two is gone.
            assertEquals(ChainFault.MISSING, removed(copy, tickets.get(0)));
            assertEquals(ChainFault.CHANGED, removed(copy, tickets.get(1)));
        }
    }

    @Test
    void answersThatNobodyGaveAreFound() throws SQLException {
        List<UUID> tickets = submitted();
        try (Copy copy = new Copy(SCHEMA)) {
            copy.take(tickets, Long.MAX_VALUE);
            copy.now(CopiedReports.WRITTEN.plus(Duration.ofDays(1)));
            copy.watch();
            UUID plain = tickets.get(2);
            assertEquals(
                    List.of(new CheckView.Finding(ChainFault.CHANGED, "answer_sheet", plain, 1)),
                    found(
                            copy,
                            plain,
                            "insert into answer_sheet (ticket_id, position, category_code, question_version, chosen)"
                                    + " values ('" + plain + "', 1, 'trotoar', 1, '{}')"));
        }
    }

    private static ChainFault removed(Copy copy, UUID ticket) {
        String where = " where ticket_id = '" + ticket + "'";
        return found(copy, ticket, "delete from answer_words" + where, "delete from answer_sheet" + where)
                .get(0)
                .fault();
    }

    private static List<CheckView.Finding> found(Copy copy, UUID ticket, String... statements) {
        return copy.checkTampered(verifier -> verifier.ofTicket(ticket), statements)
                .findings();
    }
}
