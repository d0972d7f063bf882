package id.sigap.audit.check;

import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.check.CheckView.Finding;
import id.sigap.audit.root.RootKey;
import id.sigap.platform.Keyring;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A superuser changes, deletes, reorders, truncates, forges: the check names the first row that is wrong. */
@QuarkusTest
@Shows(Promise.I6)
class TamperingIT {

    private static final String SCHEMA = "tampering";

    @BeforeAll
    static void reports() {
        CopiedReports.anew();
    }

    @Test
    void theFirstBadRowIsNamed() throws SQLException {
        run(200, 20261124);
    }

    @Test
    @Tag("long")
    void theFirstBadRowIsNamedInALongRun() throws SQLException {
        run(10_000, 6);
    }

    @Test
    void whoeverSignsWithAnotherKeyIsFound() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            List<String> kept = copy.roots();
            RootKey forged =
                    RootKey.generated(Arc.container().instance(Keyring.class).get());
            String hex = HexFormat.of().formatHex(forged.publicKey().getBytes());
            CheckView check = copy.checkTampered(Verifier::ofAll, "update audit_key set public_key = '\\x" + hex + "'");
            assertEquals(
                    new Finding(ChainFault.ROOT, "audit_root", null, 1),
                    check.findings().get(0));
            String other = kept.get(1).replaceAll(" [0-9a-f]{88}$", " " + hex);
            assertEquals(
                    List.of(new Finding(ChainFault.ROOT, "audit_root", null, 2)),
                    copy.check(List.of(kept.get(0), other)).findings());
        }
    }

    /** Each column for itself: none may be left to chance, or to who adds the next one. */
    @Test
    void everyColumnOfAReportIsCovered() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            ReportTamperings drawn = new ReportTamperings(SCHEMA, new Random(13));
            List<String> missed = new ArrayList<>();
            for (String column : ReportTamperings.columns()) {
                Tampering each = drawn.column(column);
                CheckView check = copy.checkTampered(
                        verifier -> verifier.ofTicket(each.ticketId()),
                        each.sql().toArray(String[]::new));
                if (each.missedBy(check) != null) {
                    missed.add(each.missedBy(check));
                }
            }
            assertEquals(List.of(), missed);
            System.out.printf(
                    "Tampering: %d columns of a report%n",
                    ReportTamperings.columns().size());
        }
    }

    /** The same for each log that is of no report. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HISTORY", "DISCLOSURE"})
    void everyColumnOfALogIsCovered(ChainKind log) throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            LogTamperings drawn = new LogTamperings(SCHEMA, log, new Random(15));
            CheckView untouched = copy.check();
            assertEquals(List.of(), untouched.findings());
            assertTrue(untouched.referenceChanges() >= 8, "no entries");
            assertEquals(10, untouched.statements());
            assertEquals(20, untouched.exports());
            List<String> missed = new ArrayList<>();
            for (String column : drawn.columns()) {
                Tampering each = drawn.column(column);
                CheckView check = copy.checkTampered(Verifier::ofAll, each.sql().toArray(String[]::new));
                if (each.missedBy(check) != null) {
                    missed.add(each.missedBy(check));
                }
            }
            assertEquals(List.of(), missed);
        }
    }

    /** A day passes before what no root covers is missed, whatever the log's own end says. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HISTORY", "DISCLOSURE"})
    void anEntryOfALogThatNoRootCoversIsFound(ChainKind log) throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            CheckView check = copy.checkTampered(
                    Verifier::ofAll, "delete from audit_root_head where chain = '" + log + "' and root = 2");
            assertTrue(
                    check.findings().stream()
                            .anyMatch(found -> found.fault() == ChainFault.ROOT
                                    && found.table().equals(log.table())),
                    check.toString());
        }
    }

    /** Whoever takes all of a log and sets its end back needs no key: the roots remember, and without them its own end does. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HISTORY", "DISCLOSURE"})
    void aLogThatIsGoneIsMissed(ChainKind log) throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            Finding gone = new Finding(ChainFault.TRUNCATED, log.table(), null, 1);
            String[] hidden = {
                "delete from " + log.table(), "update " + log.table() + "_end set position = 0, link = null"
            };
            assertEquals(
                    gone, copy.checkTampered(Verifier::ofAll, hidden).findings().get(0));
            CheckView unrooted = copy.checkTampered(
                    Verifier::ofAll,
                    "delete from " + log.table(),
                    "delete from audit_root_head; delete from audit_root");
            assertEquals(gone, unrooted.findings().get(0));
        }
    }

    /** What is asked where a month is counted again: that chain alone, and all of it. */
    @Test
    void theChainOfStatementsIsCheckedByItself() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            assertTrue(copy.checkTampered(Verifier::ofStatements, "delete from export_log")
                    .isWhole());
            for (String tampering : List.of(
                    "update statement_final set score = 99 where position = 3",
                    "update statement_final_end set position = 9",
                    "delete from statement_final where position = 10",
                    "delete from statement_final")) {
                assertFalse(
                        copy.checkTampered(Verifier::ofStatements, tampering).isWhole(), tampering);
            }
        }
    }

    /** What history says in so many words is named. */
    @Test
    void whatDiffersIsNamed() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            ReportTamperings drawn = new ReportTamperings(SCHEMA, new Random(14));
            for (String column : List.of(
                    "status",
                    "holder_code",
                    "open",
                    "merged_count",
                    "merged_into",
                    "mirrored_status",
                    "category_code",
                    "description",
                    "latest_action",
                    "status_position",
                    "open_steps",
                    "submitted_at")) {
                Tampering each = drawn.column(column);
                CheckView check = copy.checkTampered(Verifier::ofAll, each.sql().toArray(String[]::new));
                assertEquals(
                        List.of(new Finding(ChainFault.CHANGED, "ticket", each.ticketId(), each.position(), column)),
                        check.findings());
            }
        }
    }

    /** More entries than anybody would compare each with each. */
    @Test
    void entriesFarBehindThatChangedPlacesAreSaidToHaveChangedPlaces() throws SQLException {
        Journey report = Journey.of(Reports.submit(Api.as("warga"), Reports.rubble()));
        for (int i = 0; i < 130; i++) {
            report.seen(VALIDATOR, "description");
        }
        UUID id = UUID.fromString(report.column("id"));
        try (Copy copy = new Copy(SCHEMA)) {
            copy.take(List.of(id), Long.MAX_VALUE);
            String move = "update disclosure set position = %d where position = %d";
            CheckView check = copy.checkTampered(
                    verifier -> verifier.ofTicket(id),
                    move.formatted(999, 110),
                    move.formatted(110, 125),
                    move.formatted(125, 999));
            assertEquals(List.of(new Finding(ChainFault.REORDERED, "disclosure", id, 110)), check.findings());
        }
    }

    /** Past what the table demands, and where no walk along a chain comes by. */
    @Test
    void aDisclosureWithoutAPlaceIsSaidToHaveNoLink() throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            UUID id = UUID.fromString(Database.sql("select min(ticket_id::text) from " + SCHEMA + ".disclosure"));
            CheckView check = copy.checkTampered(
                    Verifier::ofAll,
                    "insert into disclosure (id, ticket_id, field, viewer_key, roles, reason, at) values (-1, '" + id
                            + "', 'REPORT', 'somebody', 'officer', 'opened', now())");
            assertEquals(List.of(new Finding(ChainFault.UNLINKED, "disclosure", id, 0)), check.findings());
        }
    }

    private static void run(int tamperings, long seed) throws SQLException {
        try (Copy copy = CopiedReports.rooted(SCHEMA)) {
            List<String> kept = copy.roots();
            assertEquals(2, kept.size());
            CheckView untouched = copy.check(kept);
            assertEquals(List.of(), untouched.findings());
            assertEquals(2, untouched.rootsCompared());
            assertTrue(untouched.history() > 30 && untouched.disclosures() > 20, untouched.toString());
            Tamperings drawn = new Tamperings(SCHEMA, seed);
            List<String> missed = new ArrayList<>();
            Map<String, Integer> kinds = new TreeMap<>();
            long begun = System.nanoTime();
            for (int i = 0; i < tamperings; i++) {
                Tampering each = drawn.next();
                kinds.merge(each.name(), 1, Integer::sum);
                String[] sql = each.sql().toArray(String[]::new);
                String found = each.missedBy(copy.checkTampered(verifier -> verifier.ofAll(kept), sql));
                if (found != null) {
                    missed.add(found);
                }
                UUID id = each.ticketId();
                String ofOne =
                        id == null ? null : each.missedBy(copy.checkTampered(verifier -> verifier.ofTicket(id), sql));
                if (ofOne != null) {
                    missed.add("of one: " + ofOne);
                }
            }
            System.out.printf(
                    "Tampering: %d in %d s: %s%n", tamperings, (System.nanoTime() - begun) / 1_000_000_000, kinds);
            assertEquals(List.of(), missed);
            assertEquals(List.of(), copy.check(kept).findings(), "all was undone");
        }
    }
}
