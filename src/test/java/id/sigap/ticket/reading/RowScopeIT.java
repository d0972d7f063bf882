package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.access.RowScope;
import id.sigap.access.Standing;
import id.sigap.access.TicketFacts;
import id.sigap.testing.Api;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each set of reports is said twice, in Java and in SQL: both must mean the same rows. */
@QuarkusTest
class RowScopeIT {

    @Inject
    Pool pool;

    @Test
    void javaAndSqlMeanTheSameReports() {
        Reports.submit(Api.as("warga"), Reports.rubble());
        Reports.submit(Api.as("warga"), Reports.publicRubble());
        Reports.submit(Api.as("tetangga"), Reports.publicRubble());
        Reports.submit(Api.as("lapor1708"), Reports.rubble());
        Map<String, Object> placeless = Reports.publicRubble();
        placeless.remove("place");
        Reports.submit(Api.as("warga"), placeless);

        Map<UUID, TicketFacts> all = facts();
        Set<Class<?>> tried = new HashSet<>();
        for (RowScope scope : scopes(all)) {
            tried.add(scope.getClass());
            Set<UUID> byJava = new HashSet<>();
            all.forEach((id, facts) -> {
                if (scope.admits(facts)) {
                    byJava.add(id);
                }
            });
            assertEquals(byJava, bySql(scope), scope.toString());
        }
        assertEquals(Set.of(RowScope.class.getPermittedSubclasses()), tried, "a scope nobody tried");
    }

    private static List<RowScope> scopes(Map<UUID, TicketFacts> all) {
        List<RowScope> scopes = new ArrayList<>(List.of(
                new RowScope.Open(),
                new RowScope.ByPin(),
                new RowScope.All(Standing.BUREAU),
                new RowScope.OpenIn("31.72.01.1005"),
                new RowScope.HeldBy(Set.of("KEL-31.72.01.1005", "BIRO-PEM")),
                new RowScope.HeldBy(Set.of())));
        all.values().stream()
                .map(TicketFacts::ownerKey)
                .filter(key -> key != null)
                .distinct()
                .forEach(key -> scopes.add(new RowScope.OwnedBy(key)));
        all.values().stream()
                .map(TicketFacts::submitterKey)
                .filter(key -> key != null)
                .distinct()
                .forEach(key -> scopes.add(new RowScope.SubmittedBy(key)));
        return scopes;
    }

    private Set<UUID> bySql(RowScope scope) {
        List<Object> parameters = new ArrayList<>();
        String predicate = ListCondition.predicate(scope, parameters);
        Set<UUID> ids = new HashSet<>();
        for (Row row : pool.preparedQuery("select t.id from ticket t where " + predicate)
                .executeAndAwait(Tuple.from(parameters))) {
            ids.add(row.getUUID("id"));
        }
        return ids;
    }

    private Map<UUID, TicketFacts> facts() {
        Map<UUID, TicketFacts> facts = new HashMap<>();
        for (Row row : pool.query("select id, open, owner_key, submitter_key, holder_code, area_code from ticket")
                .executeAndAwait()) {
            facts.put(
                    row.getUUID("id"),
                    new TicketFacts(
                            row.getBoolean("open"),
                            row.getString("owner_key"),
                            row.getString("submitter_key"),
                            row.getString("holder_code"),
                            row.getString("area_code"),
                            false));
        }
        return facts;
    }
}
