package id.sigap.ticket.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Fields of one request run at once, and so do people. */
@QuarkusTest
@Shows(Promise.I3)
class ConcurrencyIT {

    private final Api admin = Api.as("admin");

    /** Sibling fields share a context; a session bound to it would break (quarkus#32870). */
    @Test
    void siblingFieldsEachHaveASessionOfTheirOwn() {
        Receipt receipt = Reports.submit(Api.as("lapor1708"), Reports.rubble());
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < 15; i++) {
            document.append(" t")
                    .append(i)
                    .append(": ticket(number: \"")
                    .append(receipt.number())
                    .append("\") { reporter(reason: \"Uji sesi\") { anonymous } }");
        }
        long before = Database.count("disclosure");
        for (int i = 0; i < 10; i++) {
            assertEquals(15, admin.data(document + " }", Map.of()).size());
        }
        // Each opened the private report, and was told who reported it.
        assertEquals(before + 300, Database.count("disclosure"));
    }

    @Test
    void twoHundredIdenticalSubmitsMakeOneReport() throws Exception {
        Map<String, Object> input = Reports.rubble();
        long before = Database.count("ticket");
        Set<String> answers = new HashSet<>();
        ExecutorService people = Executors.newFixedThreadPool(32);
        try {
            Callable<String> submit = () -> {
                Receipt receipt = Reports.submit(Api.as("warga"), input);
                return receipt.number() + " " + receipt.pin();
            };
            List<Callable<String>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(submit);
            }
            for (Future<String> answer : people.invokeAll(all)) {
                answers.add(answer.get());
            }
        } finally {
            people.shutdown();
        }
        assertEquals(1, answers.size(), answers.toString());
        assertEquals(before + 1, Database.count("ticket"));
    }

    @Test
    void publishingAndHidingAtOnceLeavesAWholeHistory() throws Exception {
        Receipt receipt = Reports.submit(Api.as("warga"), Reports.rubble());
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<JsonObject>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String to = i % 2 == 0 ? "PUBLIC" : "PRIVATE";
                all.add(() -> Api.as("warga")
                        .call(
                                "mutation($t: TicketRefInput!, $to: Visibility!) { ticketSetVisibility(ticket: $t,"
                                        + " visibility: $to) { userErrors { code } } }",
                                Map.of("t", Map.of("id", receipt.id()), "to", to)));
            }
            for (Future<JsonObject> answer : people.invokeAll(all)) {
                assertEquals(
                        null, answer.get().getJsonArray("errors"), answer.get().encode());
            }
        } finally {
            people.shutdown();
        }
        String id = "(select id from ticket where number = '" + receipt.number().replace("-", "") + "')";
        long entries = Database.count("history_entry where ticket_id = " + id);
        assertTrue(entries > 1);
        assertEquals(
                Long.toString(entries),
                Database.sql("select max(position) from history_entry where ticket_id = " + id));
        assertEquals(
                Database.sql("select latest_action from ticket where id = " + id),
                Database.sql("select action from history_entry where ticket_id = " + id
                        + " order by position desc limit 1"));
        String flips =
                Database.sql("select count(*) from (select action, lag(action) over (order by position) as before"
                        + " from history_entry where ticket_id = " + id + ") e where action = before");
        assertEquals("0", flips, "each publish or hide must have seen what it changed");
    }
}
