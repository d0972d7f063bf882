package id.sigap.ticket.several;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.CountedPool;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Bulks;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same step with several reports at once: each stands alone, is recorded, and costs no trip of its own. */
@QuarkusTest
class BulkIT {

    private static final int MOST = 50;

    /** More than one report costs. */
    private static final int STATEMENTS_MORE = 8;

    @Test
    void eachRowStandsAlone() {
        Journey open = Journey.begun();
        Journey hidden = secret();
        Journey late = Journey.begun();
        Journey elsewhere = Journey.begun().disposed();
        List<Map<String, Object>> rows = new ArrayList<>(Bulks.seen(LURAH, List.of(open, hidden)));
        rows.add(Bulks.seen(late, "AAAAAAAAAAAAAAAA"));
        rows.addAll(Bulks.seen(LURAH, List.of(elsewhere)));
        rows.add(Map.of("ticket", Map.of("number", "JK-00000-00000-0"), "version", "x"));
        rows.add(Map.of("ticket", Map.of("number", "JK-1"), "version", "x"));
        rows.add(Map.of("ticket", Map.of("id", "x"), "version", "x"));
        rows.add(Map.of("ticket", Map.of("id", open.receipt().id()), "version", open.version()));
        rows.add(Map.of("ticket", Map.of(), "version", "x"));

        JsonObject payload = Bulks.call(LURAH, "ticketsReceive", "note: \"Diterima\"", rows);

        assertEquals(List.of(), Bulks.refusals(payload));
        assertEquals(
                List.of(
                        "COORDINATION",
                        "COORDINATION",
                        "CONFLICT, WAITING",
                        "STEP_NOT_POSSIBLE",
                        "NOT_FOUND",
                        "NUMBER_MALFORMED number",
                        "ID_INVALID ticket.id",
                        "ROW_REPEATED ticket",
                        "NUMBER_MALFORMED ticket.number"),
                Bulks.outcomes(payload));
        assertEquals("COORDINATION", open.status());
        assertEquals("COORDINATION", hidden.status());
        assertEquals("WAITING", late.status());
        assertEquals("DISPOSITION", elsewhere.status());
        Histories.assertWhole();
    }

    @Test
    void whoMayNotIsToldSoRowByRow() {
        List<Journey> reports = List.of(Journey.begun(), secret());
        List<Map<String, Object>> rows = reports.stream()
                .map(report -> Bulks.seen(report, report.version()))
                .toList();
        assertEquals(
                List.of("UNIT_NOT_HOLDER", "NOT_FOUND"),
                Bulks.outcomes(Bulks.call(NEIGHBOUR, "ticketsReceive", "", rows)));
        assertEquals(
                List.of("FORBIDDEN", "NOT_FOUND"), Bulks.outcomes(Bulks.call("warga", "ticketsReceive", "", rows)));
    }

    /** A client that mixed up its rows: each version is of its own report, however alike they are. */
    @Test
    void versionsOfEachOtherAreNoVersions() {
        Journey one = Journey.begun();
        Journey other = Journey.begun();
        List<Map<String, Object>> rows = List.of(Bulks.seen(one, other.version()), Bulks.seen(other, one.version()));
        assertEquals(
                List.of("CONFLICT, WAITING", "CONFLICT, WAITING"),
                Bulks.outcomes(Bulks.call(LURAH, "ticketsReceive", "", rows)));
        assertEquals("WAITING", one.status());
    }

    /** It goes with the other one, and so does what is told of it. */
    @Test
    void aReportThatIsMergedIsToldAsItIs() {
        Journey main = Journey.begun().disposed();
        Journey merged = Journey.begun().disposed();
        merged.step(TICKET_ADMIN, "ticketMerge", "into: \"" + main.receipt().number() + "\", " + Journey.reason());
        main.step(AGENCY, "ticketAccept");
        List<Map<String, Object>> rows = List.of(Bulks.seen(merged, "AAAAAAAAAAAAAAAA"));
        assertEquals(
                List.of("CONFLICT, " + main.status()),
                Bulks.outcomes(Bulks.call(AGENCY, "ticketsDelegate", "unitCode: \"SUDIN-BM-JU\"", rows)));
    }

    @Test
    void aReportThatNobodySeesIsNotSaidToBeRepeated() {
        Journey hidden = secret();
        List<Map<String, Object>> rows = List.of(
                Bulks.seen(hidden, "x"),
                Map.of("ticket", Map.of("id", hidden.receipt().id()), "version", "x"));
        assertEquals(
                List.of("NOT_FOUND", "NOT_FOUND"),
                Bulks.outcomes(Bulks.call("petugas-sda", "ticketsDelegate", "unitCode: \"SUDIN-BM-JU\"", rows)));
    }

    @Test
    void noneAndTooManyAreRefusedAsAWhole() {
        Journey report = Journey.begun();
        for (int many : new int[] {0, MOST + 1, 1_000}) {
            JsonObject payload =
                    Bulks.call(LURAH, "ticketsReceive", "", Collections.nCopies(many, Bulks.seen(report, "x")));
            assertEquals(List.of("ROWS_OUT_OF_RANGE tickets"), Bulks.refusals(payload));
            assertEquals(
                    MOST, payload.getJsonArray("userErrors").getJsonObject(0).getInteger("max"));
            assertEquals(List.of(), Bulks.outcomes(payload));
        }
    }

    @Test
    void whatIsWrongWithTheStepIsToldOnceAndNothingIsDone() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        JsonObject payload =
                Bulks.call(LURAH, "ticketsDispose", "unitCode: \"TIDAK-ADA\"", Bulks.seen(LURAH, List.of(report)));
        assertEquals(List.of("UNIT_CLOSED unitCode"), Bulks.refusals(payload));
        assertEquals("COORDINATION", report.status());
    }

    @Test
    void severalAreReceivedDisposedAndDelegated() {
        List<Journey> reports = List.of(Journey.begun(), secret(), Journey.begun());
        assertEquals(Collections.nCopies(3, "COORDINATION"), outcomes(LURAH, "ticketsReceive", "", reports));
        assertEquals(
                List.of("DISPOSITION", "unseen", "DISPOSITION"),
                outcomes(LURAH, "ticketsDispose", "unitCode: \"BINAMARGA\"", reports),
                "whoever passes a private report on sees it no more");
        assertEquals(
                Collections.nCopies(3, "DISPOSITION"),
                outcomes(AGENCY, "ticketsDelegate", "unitCode: \"SUDIN-BM-JU\"", reports));
        reports.forEach(report -> assertEquals("SUDIN-BM-JU", report.holder()));
        assertEquals(
                List.of("DISPOSITION", "unseen", "DISPOSITION"),
                outcomes(SUB_DEPARTMENT, "ticketsDelegate", "unitCode: \"BINAMARGA\", " + Journey.reason(), reports));
        Histories.assertWhole();
    }

    private static List<String> outcomes(String user, String mutation, String arguments, List<Journey> reports) {
        JsonObject payload = Bulks.call(user, mutation, arguments, Bulks.seen(user, reports));
        assertEquals(List.of(), Bulks.refusals(payload));
        return Bulks.outcomes(payload);
    }

    @Test
    void fiftyPrivateOnesAreFiftyOpenings() {
        List<Journey> reports = secrets(MOST);
        List<Map<String, Object>> rows = Bulks.seen(LURAH, reports);
        long before = openings("RECEIVE");
        long disposed = openings("DISPOSE");
        assertEquals(
                Collections.nCopies(MOST, "COORDINATION"),
                Bulks.outcomes(Bulks.call(LURAH, "ticketsReceive", "", rows)));
        assertEquals(before + MOST, openings("RECEIVE"));
        // What is refused by its version is shown as it is now, so it was opened too.
        assertEquals(
                Collections.nCopies(MOST, "CONFLICT, COORDINATION"),
                Bulks.outcomes(Bulks.call(LURAH, "ticketsDispose", "unitCode: \"BINAMARGA\"", rows)));
        assertEquals(disposed + MOST, openings("DISPOSE"));
        Histories.assertWhole();
    }

    private static long openings(String reason) {
        return Database.count("disclosure where reason = '" + reason + "'");
    }

    /** What is pipelined or sent in a batch counts once; so does what is asked of all rows at once. */
    @Test
    void fiftyCostHardlyMoreThanOne() {
        List<Journey> mixed = new ArrayList<>(secrets(MOST / 2));
        mixed.addAll(AtOnce.map(IntStream.range(0, MOST / 2).boxed().toList(), each -> Journey.begun()));
        Collections.shuffle(mixed, new java.util.Random(66));
        Journey one = secret();
        List<Map<String, Object>> rows = Bulks.seen(LURAH, mixed);
        String version = one.seen(LURAH, "version").getString("version");

        List<String> single = batches(() -> one.call(LURAH, version, "ticketReceive", ""));
        List<String> bulk = batches(() -> Bulks.call(LURAH, "ticketsReceive", "", rows));

        System.out.printf("Bulk of %d: %d statements, of one: %d%n%s%n", MOST, bulk.size(), single.size(), bulk);
        assertTrue(bulk.size() <= single.size() + STATEMENTS_MORE, bulk.toString());
        assertEquals(
                3,
                CountedPool.waitsOf(() -> {
                    List<Map<String, Object>> fresh = Bulks.seen(LURAH, List.of(Journey.begun(), secret()));
                    return () -> Bulks.call(LURAH, "ticketsReceive", "", fresh);
                }),
                "trips");
    }

    /** Of what is the same and stands behind one another one. */
    private static List<String> batches(Runnable work) {
        List<String> found = new ArrayList<>();
        for (String sql : Database.statementsOf(work)) {
            if (found.isEmpty() || !found.get(found.size() - 1).equals(sql)) {
                found.add(sql);
            }
        }
        return found;
    }

    @Test
    void twoThatTakeTheSameTheOtherWayRoundDoNotWaitForEachOther() {
        List<Journey> reports = AtOnce.map(IntStream.range(0, 20).boxed().toList(), each -> Journey.begun());
        List<Map<String, Object>> there = Bulks.seen(LURAH, reports);
        List<Map<String, Object>> back = new ArrayList<>(there);
        Collections.reverse(back);
        List<List<String>> both = AtOnce.map(
                4,
                List.of(there, back, there, back),
                rows -> Bulks.outcomes(Bulks.call(LURAH, "ticketsReceive", "", rows)));
        long done = both.stream()
                .flatMap(List::stream)
                .filter("COORDINATION"::equals)
                .count();
        assertEquals(20, done, both.toString());
        assertEquals(
                60,
                both.stream()
                        .flatMap(List::stream)
                        .filter("CONFLICT, COORDINATION"::equals)
                        .count());
        Histories.assertWhole();
    }

    private static Journey secret() {
        return Journey.of(Reports.submit(Api.as("tetangga"), Reports.rubble()));
    }

    private static List<Journey> secrets(int many) {
        return AtOnce.map(IntStream.range(0, many).boxed().toList(), each -> secretOf(each));
    }

    /** Nobody sends so many a day. */
    private static Journey secretOf(int which) {
        String reporter = which % 2 == 0 ? "tetangga" : "warga";
        return Journey.of(Reports.submit(Api.as(reporter), Reports.rubble()));
    }
}
