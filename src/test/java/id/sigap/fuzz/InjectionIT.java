package id.sigap.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.FieldDefinition;
import id.sigap.fuzz.Inputs.Place;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.CapturedLog;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.ServerLog;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a scanner sends, to every argument there is: it arrives at the database as the value of a parameter, and nowhere else.
 * The server's own log is asked, which holds each statement as it came, and each complaint.
 */
@QuarkusTest
@Shows(Promise.H5)
class InjectionIT {

    private static final String MARK = "suntik7c1";

    /** Whoever has the widest view of reports, of the access log, and of nothing. */
    private static final List<String> USERS = List.of(Journey.TICKET_ADMIN, "admin", Journey.REPORTER);

    /** True and false: whoever tells them apart reads the database bit by bit. */
    private static final List<List<String>> PAIRS = List.of(
            List.of(MARK + "' or '1'='1", MARK + "' or '1'='2"),
            List.of(MARK + "' and 1=1 --", MARK + "' and 1=2 --"),
            List.of(MARK + "\" or 1=1 --", MARK + "\" or 1=2 --"),
            List.of(MARK + ") or (1=1", MARK + ") or (1=2"));

    private static final List<String> PROBES = List.of(
            MARK + "'; drop table ticket cascade; --",
            MARK + "'||pg_sleep(30)||'",
            "1;select pg_sleep(30)--" + MARK,
            MARK + "' union select null, version() --",
            MARK + "'; copy (select 1) to program 'id'; --",
            "%" + MARK + "%",
            "_" + MARK + "_",
            MARK + "\\",
            MARK + "\\' or 1=1 --",
            "$$" + MARK + "$$",
            "$1 " + MARK,
            ":ticket " + MARK,
            MARK + " & ! | ( <-> :*",
            "$." + MARK + " ? (@ == 1)",
            "{" + MARK + ",\"'}",
            MARK + "\u02bc or 1=1 --",
            MARK + "\uff07 or 1=1 --",
            MARK + "\u0000' or 1=1 --",
            MARK + "\r\n2026-11-24 07:00:00,000 ERROR " + MARK,
            "/*" + MARK + "*/");

    private static final Set<String> TEXTS = Set.of("String", "ID");

    private static final int SOME = 6;

    @Inject
    Pool pool;

    private final Inputs inputs = new Inputs();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> toldApart = new TreeSet<>();
    private int asked;

    @ParameterizedTest
    @ValueSource(strings = {"Query", "Mutation"})
    void whatIsSentIsAValueAndNeverAStatement(String operation) {
        String before = referenceData();
        ServerLog.Heard heard;
        List<String> logged;
        try (CapturedLog log = new CapturedLog()) {
            heard = ServerLog.hear(() -> inputs.roots(operation).forEach(root -> probe(operation, root)));
            logged = log.lines();
        }
        System.out.printf(
                "Injection: %s: %d requests, %d statements%n",
                operation, asked, heard.sent().size());
        assertEquals(Set.of(), statementsWithMark(heard));
        assertEquals(List.of(), heard.errors());
        assertEquals(Set.of(), toldApart);
        assertEquals(before, referenceData());
        assertEquals(
                List.of(), logged.stream().filter(line -> line.contains(MARK)).toList());
        assertTrue(
                heard.sent().stream()
                        .anyMatch(sent -> sent.parameters().stream().anyMatch(value -> value.contains(MARK))),
                "nothing of it reached the database as a value either");
    }

    /** Or nothing would be found whatever there is. */
    @Test
    void theSearchFindsAStatementThatHoldsIt() {
        ServerLog.Heard heard = ServerLog.hear(() -> {
            pool.query("select '" + MARK + "'").execute().await().indefinitely();
            pool.query("select '" + MARK)
                    .execute()
                    .onFailure()
                    .recoverWithNull()
                    .await()
                    .indefinitely();
        });
        assertFalse(statementsWithMark(heard).isEmpty());
        assertFalse(heard.errors().isEmpty());
    }

    private static Set<String> statementsWithMark(ServerLog.Heard heard) {
        Set<String> found = new TreeSet<>();
        heard.sent().stream()
                .map(ServerLog.Sent::sql)
                .filter(sql -> sql.contains(MARK))
                .forEach(found::add);
        return found;
    }

    private void probe(String operation, FieldDefinition root) {
        Map<String, @Nullable Object> ordinary = inputs.ordinary(root, Known.values());
        for (Place place : inputs.places(root)) {
            if (operation.equals("Query")) {
                // A change is done the first time, and finds another state the second.
                for (int i = 0; i < PAIRS.size(); i++) {
                    compare(operation, root, place, user(i), ordinary, PAIRS.get(i));
                }
            }
            for (String probe : probes(place)) {
                ask(operation, root, place, user(asked), ordinary, probe);
            }
        }
    }

    /** All at the first place of a name; some at each further one, in turn; few where no text fits, for none arrives. */
    private List<String> probes(Place place) {
        String name = place.path().get(place.path().size() - 1);
        if (!TEXTS.contains(place.type())) {
            return PROBES.subList(0, 2);
        }
        int from = asked % (PROBES.size() - SOME);
        return tried.add(name) ? PROBES : PROBES.subList(from, from + SOME);
    }

    private static String user(int turn) {
        return USERS.get(turn % USERS.size());
    }

    private void compare(
            String operation,
            FieldDefinition root,
            Place place,
            String user,
            Map<String, @Nullable Object> ordinary,
            List<String> pair) {
        String one = ask(operation, root, place, user, ordinary, pair.get(0));
        String other = ask(operation, root, place, user, ordinary, pair.get(1));
        if (!one.equals(other)) {
            toldApart.add(root.getName() + " " + place.path());
        }
    }

    private String ask(
            String operation,
            FieldDefinition root,
            Place place,
            String user,
            Map<String, @Nullable Object> ordinary,
            String probe) {
        asked++;
        Object value = place.many() ? new JsonArray().add(probe) : probe;
        HttpResponse<String> answer =
                Api.as(user).post(Documents.of(operation, root), Documents.with(ordinary, place.path(), value));
        return answer.statusCode() + answer.body();
    }

    /** What no request may change. */
    private static String referenceData() {
        return Database.sql("select (select count(*) from unit) || '/' || (select count(*) from category) || '/'"
                + " || (select count(*) from area) || '/' || (select count(*) from channel) || '/'"
                + " || (select count(*) from holiday) || '/' || (select version from reference_version)");
    }
}
