package id.sigap.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The drill of docs/operations.md: backed up, written on, destroyed, restored to a moment; and an old dump that knows nobody.
 * A short one in {@code make production}, with more reports in {@code make restore-drill}. Needs PostgreSQL's programs.
 */
@Tag("production")
@Shows({Promise.O1, Promise.O5, Promise.I6})
class RestoreIT {

    private static final int REPORTS = Integer.getInteger("restore.reports", 60);
    private static final Path FOLDER =
            Path.of("target", "restore", UUID.randomUUID().toString());
    private static final Path PHOTOS = FOLDER.resolve("photos");
    private static final Path ARCHIVE = FOLDER.resolve("archive");

    private static final String COUNTS = """
            select string_agg(part || '=' || n, ' ' order by part) from (
              select 'ticket' as part, count(*) as n from ticket union all select 'history', count(*) from history_entry
              union all select 'words', count(*) from history_text union all select 'photo', count(*) from photo
              union all select 'contact', count(*) from reporter_identity
              union all select 'half', count(*) from identity_secret union all select 'look', count(*) from disclosure
              union all select 'key', count(*) from master_key) counted""";

    private static final List<Lodged> BEFORE = new ArrayList<>();
    private static final List<Lodged> AFTER = new ArrayList<>();
    private static String moment;
    private static String counts;
    private static Path roots;

    @BeforeAll
    static void backUpWriteOnAndLoseEverything() throws Exception {
        assumeTrue(BackedUp.programs() != null, "there is no pg_basebackup: install postgresql, or set PGBIN");
        BackedUp server = BackedUp.fresh(FOLDER.resolve("first"), ARCHIVE);
        Sigap sigap = service(server, "first");
        sigap.start();
        // The root that a first start makes of nothing: later ones are made after the moment, as on any day.
        awaitRoot(server);
        server.sql("sigap", "set session_replication_role = replica; delete from audit_root; delete from audit_key");
        lodge(sigap, BEFORE, REPORTS / 2);
        server.baseBackup(FOLDER.resolve("base"));
        dump(server);
        lodge(sigap, BEFORE, REPORTS / 2);
        BEFORE.get(0).reporter(sigap);
        counts = server.value("sigap", COUNTS);
        moment = server.value("sigap", "select clock_timestamp()");
        Thread.sleep(1_000);
        lodge(sigap, AFTER, REPORTS / 4);
        Lodged erased = BEFORE.get(1);
        assertTrue(erased.askErasure(sigap, erased.owner(sigap)).contains("REQUESTED"));
        sigap.stop();
        sigap.start();
        roots = keptElsewhere(sigap, server);
        server.sql("sigap", "select pg_switch_wal()"); // as archive_timeout does
        awaitArchived(server);
        sigap.kill();
        sigap.issuer().close();
        server.destroy();
    }

    @Test
    void aMomentComesBackWhole() throws Exception {
        long begun = System.nanoTime();
        try (BackedUp server = BackedUp.restored(FOLDER.resolve("second"), FOLDER.resolve("base"), ARCHIVE, moment)) {
            double restored = seconds(begun);
            assertEquals(counts, server.value("sigap", COUNTS));
            try (Sigap sigap = service(server, "second")) {
                String told = sigap.run("verify-audit");
                assertTrue(told.startsWith("0\n") && told.endsWith(": whole\n"), told);
                String cut = sigap.run("verify-audit", "--roots", roots.toString());
                assertTrue(cut.startsWith("1\n") && cut.contains("TRUNCATED audit_root, position 1"), cut);
                sigap.start();
                for (Lodged each : BEFORE) {
                    assertTrue(each.isWhole(sigap), each::toString);
                }
                for (Lodged each : AFTER) {
                    assertNull(each.seen(sigap), each::toString);
                }
                assertEquals("Kenari " + BEFORE.get(0).citizen(), BEFORE.get(0).reporter(sigap));
                askAgainForWhatWasAskedSince(sigap);
                aLeakIsTracedToReportAndReader(sigap);
                photosWithoutRowsAreFoundByTheRunbook(server);
                assertTrue(Lodged.in(sigap, true).isWhole(sigap), "and it goes on");
                String forked = sigap.run("verify-audit", "--roots", roots.toString());
                assertTrue(forked.startsWith("1\n") && forked.contains("ROOT audit_root, position 1"), forked);
            }
            System.out.printf(
                    "restored %s to %s in %.1f s, whole after %.1f s%n", counts, moment, restored, seconds(begun));
        }
    }

    @Test
    void anOldDumpBringsReportsBackAndNobodysName() throws Exception {
        try (BackedUp server = BackedUp.empty(FOLDER.resolve("third"), FOLDER.resolve("third-archive"))) {
            server.tool(
                    "psql",
                    "-qX",
                    "-d",
                    "postgres",
                    "-f",
                    FOLDER.resolve("roles.sql").toString());
            server.sql("postgres", "create database sigap owner sigap_owner");
            server.tool(
                    "pg_restore",
                    "--single-transaction",
                    "-d",
                    "sigap",
                    FOLDER.resolve("sigap.dump").toString());
            try (Sigap sigap = service(server, "third")) {
                sigap.start();
                Lodged early = BEFORE.get(0);
                assertTrue(early.isWhole(sigap));
                assertSome(server.value("sigap", "select count(*) from reporter_identity"));
                assertNull(early.reporter(sigap), "what is sealed opens with its other half alone");
                String told = sigap.run("verify-audit");
                assertTrue(told.startsWith("0\n"), told);
            }
        }
    }

    private static void assertSome(String count) {
        assertTrue(Integer.parseInt(count) > 0, count);
    }

    /** The page says what is done here, word for word. */
    @Test
    void theRunbookSaysSo() throws Exception {
        String page = Files.readString(Path.of("docs/operations.md"));
        for (String command : List.of(
                "pg_basebackup -D \"$BACKUP/base-$(date +%F-%H%M)\" -c fast -X none",
                "archive_command = 'test ! -f \"$ARCHIVE/%f\" && cp %p \"$ARCHIVE/%f\"'",
                "pg_dumpall --roles-only -f roles.sql",
                "pg_dump -Fc --exclude-table-data=identity_secret -f sigap.dump sigap",
                "select number from ticket where erasure_requested_at is not null or erased_at is not null",
                "restore_command = 'cp \"$ARCHIVE/%f\" %p'",
                "recovery_target_action = 'promote'",
                "pg_restore --single-transaction -d sigap sigap.dump",
                "psql -qXAt -d sigap -o ids.txt -c 'select id from photo_file'")) {
            assertTrue(page.contains(command), command);
        }
    }

    /** From a name that leaked to the report, and to everybody who was shown it; looking for it leaves a trace too. */
    private static void aLeakIsTracedToReportAndReader(Sigap sigap) throws Exception {
        Lodged affected = BEFORE.get(0);
        String leaked = written("leaked.txt", "KENARI " + affected.citizen());
        String subjects = written("subjects.txt", "lurah\nvalidator\n");
        String told = sigap.run("who-read", leaked, subjects);
        assertTrue(told.startsWith("0\n" + affected.number() + " private, in contact, shown "), told);
        assertTrue(told.contains(" REPORTER to validator, validator of BIRO-PEM: Uji\n"), told);
        assertTrue(told.endsWith("\n1 reports\n"), told);
        assertTrue(sigap.run("who-read", leaked).contains(" REPORTER to operator, "));
        assertEquals("2\n", sigap.run("who-read", written("short.txt", "di")));
    }

    private static String written(String name, String text) throws Exception {
        return Files.writeString(FOLDER.resolve(name), text).toString();
    }

    /** Whoever asked since the backup has to be asked for again, by the list that is kept with the roots. */
    private static void askAgainForWhatWasAskedSince(Sigap sigap) throws Exception {
        Lodged erased = BEFORE.get(1);
        assertEquals("NONE", erased.seen(sigap).getString("erasure"));
        assertTrue(Files.readString(FOLDER.resolve("erasures.txt"))
                .contains(erased.number().replace("-", "")));
        String administrator = sigap.issuer().token("admin", "ticket-admin", "unit:BIRO-PEM");
        String asked = erased.askErasure(sigap, administrator);
        assertTrue(asked.contains("REQUESTED"), asked);
    }

    /** The folder is as it was last, the database as it was before: what no row knows, nobody is shown. */
    private static void photosWithoutRowsAreFoundByTheRunbook(BackedUp server) throws Exception {
        Path list = FOLDER.resolve("photos.txt");
        server.tool("psql", "-qXAt", "-d", "sigap", "-o", list.toString(), "-c", "select id from photo_file");
        Process script = new ProcessBuilder("scripts/orphaned-photos", PHOTOS.toString(), list.toString()).start();
        String orphans = new String(script.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, script.waitFor());
        long expected = AFTER.stream().filter(each -> each.photo() != null).count();
        assertEquals(
                expected,
                AFTER.stream()
                        .filter(each -> each.photo() != null && orphans.contains(each.photo()))
                        .count());
        assertTrue(BEFORE.stream().noneMatch(each -> each.photo() != null && orphans.contains(each.photo())), orphans);
    }

    private static Sigap service(BackedUp server, String name) throws Exception {
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("SIGAP_PHOTOS_FOLDER", Files.createDirectories(PHOTOS).toString());
        settings.put("SIGAP_AUDIT_WATCH", "1h"); // one look, at the start
        for (int version = 1; version <= 2; version++) {
            byte[] key = new byte[32];
            key[0] = (byte) version;
            settings.put("SIGAP_KEYS_V" + version, Base64.getEncoder().encodeToString(key));
        }
        settings.put("SIGAP_KEY_IN_USE", "2");
        // Many PINs are tried here that open nothing any more.
        settings.put("SIGAP_LIMITS_PIN_ATTEMPT_PER_KEY", "0");
        settings.put("SIGAP_LIMITS_PIN_ATTEMPT_CEILING", "0");
        return new Sigap(FOLDER.resolve("service-" + name), settings);
    }

    private static void lodge(Sigap sigap, List<Lodged> all, int reports) throws Exception {
        for (int i = 0; i < reports; i++) {
            all.add(Lodged.in(sigap, i % 5 == 0));
        }
    }

    /** What is kept as long as one likes: everything but the halves of keys; and who may come in. */
    private static void dump(BackedUp server) throws Exception {
        server.tool(
                "pg_dumpall", "--roles-only", "-f", FOLDER.resolve("roles.sql").toString());
        server.tool(
                "pg_dump",
                "-Fc",
                "--exclude-table-data=identity_secret",
                "-f",
                FOLDER.resolve("sigap.dump").toString(),
                "sigap");
    }

    private static Path keptElsewhere(Sigap sigap, BackedUp server) throws Exception {
        awaitRoot(server);
        String printed = sigap.run("audit-roots");
        assertTrue(printed.startsWith("0\nsigap-root-1 1 "), printed);
        server.tool(
                "psql",
                "-qXAt",
                "-d",
                "sigap",
                "-o",
                FOLDER.resolve("erasures.txt").toString(),
                "-c",
                "select number from ticket where erasure_requested_at is not null or erased_at is not null");
        return Files.writeString(FOLDER.resolve("roots.txt"), printed.substring(2));
    }

    private static void awaitRoot(BackedUp server) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (!server.value("sigap", "select count(*) from audit_root").equals("0")) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no root is made");
    }

    private static void awaitArchived(BackedUp server) throws Exception {
        String last = server.value("sigap", "select pg_walfile_name(pg_current_wal_lsn() - 1)");
        server.sql("sigap", "select pg_switch_wal()");
        for (int i = 0; i < 300 && !Files.exists(ARCHIVE.resolve(last)); i++) {
            Thread.sleep(100);
        }
        assertTrue(Files.exists(ARCHIVE.resolve(last)), last);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
