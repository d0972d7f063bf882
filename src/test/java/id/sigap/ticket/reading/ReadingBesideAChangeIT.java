package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Who reads a private report and who changes it record it in the same log. Neither holds what the other waits for: the database
 * would end one of the two, and somebody be told to come back for nothing.
 */
@QuarkusTest
@Shows(Promise.I7)
class ReadingBesideAChangeIT {

    private static final String OPEN = "query($n: String!) { ticket(number: $n) { status } }";

    /** As a change does: its update names columns of keys, before which a trigger looks at the row. */
    private static final String HELD = "select 1 from ticket where number = '%s' for update";

    /** As it then records what it shows. */
    private static final String RECORDED = "insert into disclosure_end as e (ticket_id, position)"
            + " select id, 1 from ticket where number = '%s'"
            + " on conflict (ticket_id) do update set position = e.position + 1";

    private static final String WAITING =
            "select count(*) from pg_locks where not granted and locktype = 'transactionid'";

    @Test
    void whoeverWaitsForAChangeToReadHoldsNothingThatItNeeds() throws Exception {
        String number =
                Reports.submit(Api.as("warga"), Reports.rubble()).number().replace("-", "");
        open(number);
        try (Connection change = Database.connect();
                Statement statement = change.createStatement()) {
            change.setAutoCommit(false);
            statement.execute(HELD.formatted(number));
            CompletableFuture<JsonObject> reading = CompletableFuture.supplyAsync(() -> open(number));
            for (int i = 0; i < 1_000 && Database.sql(WAITING).equals("0"); i++) {
                Thread.sleep(10);
            }
            assertNotEquals("0", Database.sql(WAITING), "it is read only after the change");
            statement.execute("set local lock_timeout = '500ms'");
            statement.execute(RECORDED.formatted(number));
            change.rollback();
            assertEquals("WAITING", reading.get(20, TimeUnit.SECONDS).getString("status"));
        }
    }

    private static JsonObject open(String number) {
        return Api.as("validator").data(OPEN, Map.of("n", number)).getJsonObject("ticket");
    }
}
