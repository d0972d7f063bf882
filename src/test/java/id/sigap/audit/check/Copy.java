package id.sigap.audit.check;

import id.sigap.audit.WrittenExports;
import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainRows;
import id.sigap.audit.root.MadeRoots;
import id.sigap.audit.root.RootRows;
import id.sigap.platform.Keyring;
import id.sigap.statement.WrittenStatements;
import id.sigap.testing.Database;
import id.sigap.testing.TestClock;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.enterprise.inject.Vetoed;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Some reports with all that proves them, in a schema of their own without triggers, keys and the duty to have links, in the hands of the server's
 * superuser. The code that links, makes roots and checks is the application's, with its keys.
 */
final class Copy implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TABLES = List.of(
            "ticket",
            "history_entry",
            "history_text",
            "ticket_comment",
            "answer_sheet",
            "answer_words",
            "photo",
            "disclosure",
            "disclosure_end",
            "photo_grant",
            "photo_grant_end",
            "audit_key",
            "audit_root",
            "audit_root_head",
            "reference_change",
            "reference_change_end",
            "statement_final",
            "statement_final_end",
            "export_log",
            "export_log_end",
            "job");

    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    /** For what the application writes by itself, on contexts of its own. */
    private final Pool writing;

    private final Keyring keyring = Arc.container().instance(Keyring.class).get();
    private final Chain chain = Arc.container().instance(Chain.class).get();
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Jakarta");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private volatile Instant now = TestClock.START;

    Copy(String schema) throws SQLException {
        try (Connection connection = Database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade; create schema " + schema);
            for (String table : TABLES) {
                statement.execute("create table %2$s.%1$s (like public.%1$s including indexes including generated)"
                        .formatted(table, schema));
            }
            statement.execute("create view " + schema + ".unit as select * from public.unit");
            statement.execute(
                    "alter table %1$s.history_entry alter link drop not null, alter xact set default 0; alter table %1$s.disclosure"
                                    .formatted(schema)
                            + " alter link drop not null, alter position drop not null");
            for (ChainKind log : ChainKind.logs()) {
                statement.execute("alter table %s.%s alter link drop not null".formatted(schema, log.table()));
            }
            // A forged entry may look like another one.
            statement.execute("alter table %s.statement_final drop constraint statement_final_month_unit_code_key"
                    .formatted(schema));
            statement.execute("alter table %s.export_log drop constraint export_log_begun_key".formatted(schema));
            for (ChainKind log : List.of(ChainKind.STATEMENT, ChainKind.EXPORT)) {
                statement.execute(
                        "insert into %s.%s_end (only_row, position) values (true, 0)".formatted(schema, log.table()));
            }
            statement.execute("insert into " + schema + ".job (name, runs, failures) values ('DAILY_ROOT', 0, 0)");
            statement.execute("grant usage on schema %1$s to sigap; grant select on all tables in schema %1$s to sigap"
                    .formatted(schema));
        }
        pool = pool(schema, vertx);
        writing = pool(schema, Arc.container().instance(Vertx.class).get());
    }

    private static Pool pool(String schema, Vertx vertx) {
        Config config = ConfigProvider.getConfig();
        return new Pool(PgBuilder.pool()
                .using(vertx)
                .connectingTo(PgConnectOptions.fromUri(config.getValue("quarkus.datasource.reactive.url", String.class)
                                .replaceFirst("^vertx-reactive:", ""))
                        .setUser("postgres")
                        .setPassword(config.getValue("quarkus.datasource.password", String.class))
                        .setCachePreparedStatements(true)
                        .addProperty("search_path", schema))
                .with(new PoolOptions().setMaxSize(2))
                .build());
    }

    /** Takes what the application wrote of these reports, history up to a running number. */
    void take(List<UUID> tickets, long throughRunningId) {
        String ids = tickets.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        take("ticket", "id in (" + ids + ") and id not in (select id from ticket)");
        take(
                "history_entry",
                "ticket_id in (" + ids + ") and running_id <= " + throughRunningId
                        + " and running_id not in (select running_id from history_entry)");
        for (String beside : List.of("photo_grant", "photo_grant_end", "ticket_comment", "answer_sheet", "photo")) {
            take(
                    beside,
                    "ticket_id in (" + ids + ") and (ticket_id, position) in (select ticket_id, position from"
                            + " history_entry) and not exists (select from "
                            + beside + " taken where (taken.ticket_id, taken.position) = (public." + beside
                            + ".ticket_id, public." + beside + ".position))");
        }
        take(
                "answer_words",
                "ticket_id in (" + ids + ") and ticket_id in (select ticket_id from answer_sheet)"
                        + " and ticket_id not in (select ticket_id from answer_words)");
        take(
                "history_text",
                "ticket_id in (" + ids + ") and (ticket_id, position) in (select ticket_id, position from"
                        + " history_entry) and (ticket_id, position) not in (select ticket_id, position from history_text)");
        // Of a report whose history a root knows: a check then misses that first.
        take(
                "disclosure",
                "ticket_id in (" + ids
                        + ") and ticket_id in (select ticket_id from history_entry) and id not in (select id from disclosure)");
        take(
                "disclosure_end",
                "ticket_id in (" + ids + ") and ticket_id in (select ticket_id from history_entry)"
                        + " and ticket_id not in (select ticket_id from disclosure_end)");
    }

    /** Takes that part of the log of reference changes, from its beginning, as it stood when it ended there. */
    void takeReferenceChanges(double part) {
        take(
                "reference_change",
                "position <= %s * (select max(position) from public.reference_change)".formatted(part)
                        + " and position not in (select position from reference_change)");
        sql("delete from reference_change_end");
        sql("insert into reference_change_end (only_row, position, link) select true, position, link"
                + " from reference_change order by position desc limit 1");
    }

    /** Writes entries of the other logs, at that instant: as many as there are months from the first on. */
    void writeLogs(int firstMonth, int count, Instant at) {
        Clock then = Clock.fixed(at, clock.getZone());
        WrittenStatements.add(writing, then, firstMonth, count, PATIENCE);
        WrittenExports.add(writing, then, count, PATIENCE);
    }

    private void take(String table, String where) {
        String columns = Database.sql("select string_agg(column_name, ', ' order by ordinal_position)"
                + " from information_schema.columns where table_schema = 'public' and is_generated = 'NEVER'"
                + " and table_name = '" + table + "'");
        sql("insert into %1$s (%2$s) select %2$s from public.%1$s where %3$s".formatted(table, columns, where));
    }

    void sql(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }

    /** It is this instant from here on. */
    void now(Instant at) {
        now = at;
    }

    /** What a service does when it starts, and every few minutes. */
    void watch() {
        newWatch().run();
    }

    /** Of a service that goes on. */
    Runnable newWatch() {
        return MadeRoots.watch(pool, keyring, clock, PATIENCE);
    }

    List<String> roots() {
        return MadeRoots.lines(pool, PATIENCE);
    }

    CheckView check() {
        return verifier(new ChainRows(pool) {}).ofAll().await().atMost(PATIENCE);
    }

    CheckView check(List<String> keptRoots) {
        return verifier(new ChainRows(pool) {}).ofAll(keptRoots).await().atMost(PATIENCE);
    }

    /** What a check finds once these statements were run, which are undone again. */
    CheckView checkTampered(Function<Verifier, Uni<CheckView>> check, String... statements) {
        return pool.getConnection()
                .chain(connection -> connection
                        .begin()
                        .chain(transaction -> run(connection, statements)
                                .chain(() -> check.apply(verifier(new Tampered(pool, connection))))
                                .eventually(transaction::rollback))
                        .eventually(connection::close))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Void> run(SqlConnection connection, String... statements) {
        return connection.query(String.join(";", statements)).execute().replaceWithVoid();
    }

    private Verifier verifier(ChainRows rows) {
        RootRows roots = MadeRoots.rows(pool);
        return new Verifier(
                rows, new RootCheck(roots, rows, MadeRoots.of(roots, keyring, clock), keyring, clock), chain, vertx);
    }

    @Override
    public void close() {
        pool.closeAndForget();
        writing.closeAndForget();
        vertx.close();
    }

    /** Reads within the transaction of whoever tampers. */
    @Vetoed
    static class Tampered extends ChainRows {
        private final SqlConnection connection;

        Tampered(Pool pool, SqlConnection connection) {
            super(pool);
            this.connection = connection;
        }

        @Override
        public <T> Uni<T> snapshot(Function<Held, Uni<T>> work) {
            return work.apply(new Held(connection));
        }
    }
}
