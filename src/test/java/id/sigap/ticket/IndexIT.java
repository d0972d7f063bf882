package id.sigap.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every statement the service sends finds its rows by an index: planned over 20,000 generated reports. */
@QuarkusTest
class IndexIT {

    private static final String REPORTS = """
            insert into ticket (id, number, version, status, open, listed_from, channel_code, category_code, area_code,
              place_source, description, holder_code, owner_key, anonymous, intake_key, intake_fingerprint, key_version, order_key,
              submitted_at, day_zero, due_on, due_provisional, latest_position, latest_action, latest_at, status_position)
            select gen_random_uuid(), 'JK' || lpad(n::text, 11, '0'), 0,
              case when n % 7 = 0 then 'WAITING' else 'DONE' end, n % 3 = 0, case when n % 3 = 0 then date '2026-01-01' end,
              'JAKI', c.code, a.code, 'CHOSEN', 'x', 'BIRO-PEM', 'person ' || n % 500, false, int4send(n), int4send(n), 1,
              hashint8(n), now() - n * interval '1 minute', date '2026-01-01', date '2026-01-12', false, 1, 'SUBMIT', now(), 1
            from generate_series(1, 20000) n
            join (select code, row_number() over (order by code) - 1 as r from category) c on c.r = n % 100
            join (select code, row_number() over (order by code) - 1 as r from area where level = 'URBAN_VILLAGE') a
              on a.r = n % 267""";
    private static final String REST = """
            insert into history_entry (ticket_id, position, action, field, status, written_privately, actor_role, at)
              select id, 1, 'SUBMIT', 'STATUS', status, not open, 'REPORTER', now() from ticket
              where not exists (select 1 from history_entry where ticket_id = ticket.id);
            insert into ticket_comment (id, ticket_id, body, written_privately, written_at)
              select gen_random_uuid(), id, 'x', true, now() from ticket;
            insert into ticket_follower select 'person ' || hashint8(order_key) % 300, id from ticket where open;
            insert into reporter_identity select id, 1, int4send(1) from ticket on conflict do nothing;
            analyze""";

    @Test
    void noStatementReadsAWholeTable() throws SQLException {
        List<String> statements = everyStatement();
        assertTrue(statements.size() > 15, "too few to mean anything: " + statements.size());
        try (Connection connection = Database.connect("&preferQueryMode=simple");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(REPORTS);
            statement.execute(REST);
            List<String> offenders = new ArrayList<>();
            for (String sql : statements) {
                String plan = plan(statement, sql);
                if (plan.matches("(?s).*Seq Scan on (ticket|history|reporter|disclosure).*")) {
                    offenders.add(sql + "\n" + plan);
                }
            }
            connection.rollback();
            assertEquals(List.of(), offenders);
        }
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (ResultSet rows = statement.executeQuery("explain (generic_plan) " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    /** What the service sends over all its operations, each statement once. */
    private static List<String> everyStatement() {
        return new ArrayList<>(new TreeSet<>(Database.statementsOf(IndexIT::useEverything).stream()
                .filter(line -> line.contains("LOG:  execute "))
                .map(line -> line.replaceAll("^.*LOG:  execute [^:]*: ", ""))
                .filter(sql -> sql.matches("(?i)\\s*(select|insert|update|delete|with).*"))
                .toList()));
    }

    /** The page after the first entry: the statement with a cursor in it. */
    private static void nextPage(Api citizen, String list) {
        String call = list.contains("(") ? list.replace(")", ", first: 1, after: $a)") : list + "(first: 1, after: $a)";
        String first = list.contains("(") ? list.replace(")", ", first: 1)") : list + "(first: 1)";
        String cursor = citizen.data("{ l: " + first + " { pageInfo { endCursor } } }", Map.of())
                .getJsonObject("l")
                .getJsonObject("pageInfo")
                .getString("endCursor");
        if (cursor != null) {
            citizen.data("query($a: String) { " + call + " { edges { node { id } } } }", Map.of("a", cursor));
        }
    }

    private static void useEverything() {
        Api citizen = Api.as("warga");
        Map<String, Object> input = Reports.publicRubble();
        Receipt receipt = Reports.submit(citizen, input);
        Reports.submit(citizen, input);
        Map<String, Object> byId = Map.of("t", Map.of("id", receipt.id()));
        Map<String, Object> byNumber = Map.of("t", Map.of("number", receipt.number(), "pin", receipt.pin()));
        citizen.data("query($n: String!) { ticket(number: $n) { id } }", Map.of("n", receipt.number()));
        for (String act : List.of(
                "ticketSetVisibility(ticket: $t, visibility: PRIVATE)",
                "ticketSetVisibility(ticket: $t, visibility: PUBLIC)",
                "ticketComment(ticket: $t, text: \"x\")",
                "ticketFollow(ticket: $t)",
                "ticketFollow(ticket: $t, follow: false)")) {
            citizen.data("mutation($t: TicketRefInput!) { " + act + " { userErrors { code } } }", byId);
            citizen.data("mutation($t: TicketRefInput!) { " + act + " { userErrors { code } } }", byNumber);
        }
        for (String list : List.of(
                "myTickets",
                "myTickets(sort: OLDEST)",
                "myTickets(sort: SHUFFLED)",
                "myTickets(filter: {status: DONE})",
                "publicTickets",
                "publicTickets(filter: {categoryCode: \"trotoar\"})",
                "publicTickets(filter: {areaCode: \"31.72.01.1005\"})",
                "publicTickets(filter: {status: WAITING})",
                "publicTickets(filter: {status: WAITING, categoryCode: \"trotoar\", areaCode: \"31.72.01.1005\"})",
                "followedTickets")) {
            citizen.data("{ " + list + " { totalCount edges { node { number steps { action } } } } }", Map.of());
            nextPage(citizen, list);
        }
        Api.as("admin")
                .data(
                        "query($n: String!) { ticket(number: $n) { reporter(reason: \"x\") { name } } }",
                        Map.of("n", receipt.number()));
    }
}
