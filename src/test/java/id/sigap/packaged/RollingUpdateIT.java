package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.startup.ForeignServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release beside the one before it, under load: the next one's migrations come while this one serves and somebody reads long,
 * instances on the new schema join, those before it leave. No call fails. Both are this code: what starts on the schema of a
 * release to come is what a roll back starts. By {@code make production}.
 */
@Tag("production")
@Shows({Promise.A5, Promise.O2})
class RollingUpdateIT {

    /** As the next release would have them: a column and a table are added, an index is built beside those who write. */
    private static final Map<String, String> NEXT = Map.of(
            "V900__weight.sql",
                    "alter table ticket add column weight int;\ncreate table weighing (id int primary key);\n",
            "V901__weight_index.sql",
                    "drop index concurrently if exists ticket_weight;\n"
                            + "create index concurrently ticket_weight on ticket (weight);\n",
            "V901__weight_index.sql.conf", "executeInTransaction=false\n");

    private static final Duration LONG = Duration.ofSeconds(6);

    @TempDir
    static Path folder;

    @Test
    void noCallFailsWhileTheNextReleaseMigratesJoinsAndTakesOver() throws Exception {
        try (ForeignServer server = new ForeignServer(folder);
                Issuer issuer = new Issuer(0)) {
            server.administer("create role kota login password 'rahasia-kota'", "create database kota owner kota");
            List<Sigap> before = List.of(instance("one", server, issuer), instance("two", server, issuer));
            List<Sigap> after = List.of(instance("three", server, issuer), instance("four", server, issuer));
            List<Sigap> serving = new CopyOnWriteArrayList<>();
            try {
                join(before, serving);
                Calls calls = new Calls(issuer, number -> url(serving, number));
                Traffic traffic = new Traffic(calls, Duration.ofMillis(100));
                settle(traffic);
                migrateBesideALongReader(server);
                settle(traffic);
                assertTrue(traffic.longestGap().toSeconds() < 5, "somebody stood behind the migration");
                join(after, serving);
                settle(traffic);
                leave(before, serving);
                settle(traffic);
                traffic.end();
                try (Connection database = server.connect("kota", "kota", "rahasia-kota")) {
                    traffic.assertWhole(database);
                }
                assertEquals(0, calls.retried(), "calls failed: " + calls.failures() + whatWasAway(before, after));
            } finally {
                for (Sigap each : serving) {
                    each.close();
                }
            }
        }
    }

    /** As the instances told their operators. */
    private static List<String> whatWasAway(List<Sigap> before, List<Sigap> after) {
        return Stream.of(before, after)
                .flatMap(List::stream)
                .flatMap(each -> each.log().lines())
                .filter(line -> line.contains("Not available:"))
                .toList();
    }

    private static Sigap instance(String name, ForeignServer server, Issuer issuer) throws Exception {
        return new Sigap(folder.resolve(name), FailoverIT.settings(server, folder), issuer);
    }

    private static String url(List<Sigap> serving, int number) {
        List<Sigap> now = List.copyOf(serving);
        return now.get(Math.floorMod(number, now.size())).url();
    }

    private static void join(List<Sigap> joining, List<Sigap> serving) throws Exception {
        for (Sigap each : joining) {
            each.start();
            serving.add(each);
        }
    }

    /** As a proxy does it: sends nothing more, and what is under way ends before the stop. */
    private static void leave(List<Sigap> leaving, List<Sigap> serving) throws Exception {
        for (Sigap each : leaving) {
            serving.remove(each);
            Thread.sleep(2_000);
            each.stop();
        }
    }

    private static void settle(Traffic traffic) throws Exception {
        int before = traffic.written();
        Standstill.until("people go on", () -> traffic.written() >= before + 20);
    }

    /** A column cannot be added while somebody reads the table: the migration has to let others past meanwhile. */
    private static void migrateBesideALongReader(ForeignServer server) throws Exception {
        Path next = Files.createDirectory(folder.resolve("next"));
        for (Map.Entry<String, String> each : NEXT.entrySet()) {
            Files.writeString(next.resolve(each.getKey()), each.getValue());
        }
        Flyway flyway = NextRelease.of(server, next);
        try (Connection reader = server.connect("kota", "kota", "rahasia-kota");
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from ticket");
            Thread end = new Thread(() -> rollback(reader));
            end.start();
            flyway.migrate();
            end.join();
        }
    }

    private static void rollback(Connection reader) {
        try {
            Thread.sleep(LONG.toMillis());
            reader.rollback();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
