package id.sigap.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rulings bite: each of their complaints is made of what deserves it, and of nothing else. */
class StatementRulingsTest {

    private static final String BY_ID = "select t.id, t.number, t.status from ticket t where t.id = $1";

    @Test
    void whatIsListedAndAdmittedIsNoComplaint() throws IOException {
        assertEquals(List.of(), complaints(new Sent(BY_ID, true, Set.of("ticket.id", "ticket.status"), "")));
    }

    @Test
    void aListThatReadsTheSealedContactIsRefused() throws IOException {
        assertEquals(
                List.of("TicketRows, ANSWER, a report by id: touches reporter_identity.sealed, ruled by SEALED: "
                        + BY_ID),
                complaints(new Sent(BY_ID, true, Set.of("ticket.id", "reporter_identity.sealed"), "")));
    }

    @Test
    void aStatementThatNobodyListedIsRefused() throws IOException {
        String sql = "select t.description from ticket t where t.area_code = $1";
        assertEquals(
                List.of("nobody listed: " + sql),
                complaints(new Sent(sql, true, Set.of("ticket.description", "ticket.area_code"), "")));
    }

    @Test
    void aColumnWithoutARuleIsRefusedWhereverItIsRead() throws IOException {
        assertEquals(
                List.of("TicketRows, ANSWER, a report by id: touches ticket.mood, ruled by null: " + BY_ID),
                complaints(new Sent(BY_ID, true, Set.of("ticket.mood"), "")));
    }

    @Test
    void aNewColumnIsRefusedThoughNobodyReadsIt() throws IOException {
        List<String> complaints =
                StatementRulings.ours().complaints(new SuiteStatements(false, Set.of("ticket.mood"), List.of()));
        assertEquals("nobody ruled on the column ticket.mood", complaints.get(0));
    }

    @Test
    void aWriteThatGivesSomethingBackIsRefused() throws IOException {
        String sql = "delete from reporter_identity where ticket_id = $1";
        assertEquals(
                List.of("ErasureRepository, WRITE, name and contact go: has a result: " + sql),
                complaints(new Sent(sql, true, Set.of("reporter_identity.ticket_id"), "")));
    }

    @Test
    void whatTheServerCannotTellIsRefused() throws IOException {
        assertEquals(
                List.of("TicketRows, ANSWER, a report by id: the server cannot say what it touches (why): " + BY_ID),
                complaints(new Sent(BY_ID, true, Set.of(), "why")));
    }

    @Test
    void whatIsListedAndWasNotSentIsAskedForWhereAllTestsRan() throws IOException {
        StatementRulings ours = StatementRulings.ours();
        List<String> part = ours.complaints(new SuiteStatements(false, Set.of(), List.of()));
        List<String> whole = ours.complaints(new SuiteStatements(true, Set.of(), List.of()));
        assertEquals("nobody sent: TicketRows, ANSWER, a report by id", whole.get(part.size()));
    }

    private static List<String> complaints(Sent sent) throws IOException {
        return StatementRulings.ours().complaints(new SuiteStatements(false, Set.of(), List.of(sent))).stream()
                .filter(complaint -> !complaint.startsWith("there is no column"))
                .toList();
    }
}
