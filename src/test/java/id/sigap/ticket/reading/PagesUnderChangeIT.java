package id.sigap.ticket.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While somebody reads a list page by page, reports change: what did not move comes exactly once, and what moved once at
 * most twice. Every list in every order; the changes are drawn, {@code -Dsigap.pages.seed=…} draws others.
 */
@QuarkusTest
@Shows(Promise.C6)
class PagesUnderChangeIT {

    private static final long SEED = Long.getLong("sigap.pages.seed", 13);
    private static final int REPORTS = 8;
    private static final int LEAST_KINDS = 9;

    /** So that each list has reports of its own: their names mean nothing here. */
    private static final List<String> CATEGORIES = List.of(
            "imunisasi",
            "industri-kecil-dan-menengah",
            "jak-wifi",
            "jaringan-air-bersih",
            "jaringan-komunikasi",
            "kartu-keluarga",
            "keluarga-berencana",
            "komunikasi-pemerintah",
            "kurikulum-dan-kegiatan-sekolah",
            "lembaga-kemasyarakatan",
            "minimarket",
            "orang-hilang",
            "pajak-bumi-dan-bangunan",
            "pelayanan-perhubungan",
            "pembebasan-lahan",
            "pemberdayaan-perempuan",
            "penanganan-kebakaran",
            "pengolahan-ikan",
            "penyakit-masyarakat",
            "penyelamatan",
            "perdagangan",
            "perpustakaan",
            "pkl-liar",
            "posyandu",
            "bahan-bakar-gas");

    private static final Set<String> KINDS = new TreeSet<>();

    @AfterAll
    static void everythingHappened() {
        assertTrue(KINDS.size() >= LEAST_KINDS, KINDS.toString());
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    static Stream<Arguments> lists() {
        int count = AskedList.ofReports("").size();
        assertEquals(CATEGORIES.size(), count, "a category for each list");
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Arguments.of(AskedList.ofReports(CATEGORIES.get(i)).get(i), CATEGORIES.get(i), SEED + i));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatDidNotMoveComesOnceAndWhatMovedAtMostOnceMore(AskedList list, String category, long seed) {
        Random random = new Random(seed);
        Changes changes = new Changes(
                random, list.field().startsWith("public") || list.field().startsWith("followed"));
        changes.reports.addAll(reports(category, list, random));
        assertWalk(list, random, changes);
        changes.done.forEach(act -> KINDS.add(act.split(" ")[0]));
    }

    /** Of what is only ever added to, too. */
    @Test
    void anEntryOfTheAccessLogComesOnceThoughOthersAreWritten() {
        Journey report = Journey.of(Reports.submit(Api.as("lapor1708"), Reports.rubble()));
        Random random = new Random(SEED);
        Runnable disclosed = () ->
                report.seen(Journey.VALIDATOR, "reporter(reason: \"Halaman " + random.nextLong() + "\") { anonymous }");
        for (int i = 0; i < REPORTS; i++) {
            disclosed.run();
        }
        assertWalk(AskedList.accessLog(report.number()), random, new Changes(random, false) {
            @Override
            void one(String last) {
                disclosed.run();
            }
        });
    }

    private static void assertWalk(AskedList list, Random random, Changes changes) {
        Map<String, Integer> moves = changes.moves;
        List<String> before = list.page(100, null).names();
        assertTrue(before.size() >= 2, "too few to mean anything: " + before.size());
        Map<String, Integer> seen = new HashMap<>();
        String after = null;
        do {
            AskedList.Page page = list.page(1 + random.nextInt(3), after);
            page.names().forEach(name -> seen.merge(name, 1, Integer::sum));
            after = page.hasNext() ? page.endCursor() : null;
            changes.one(page.lastName());
        } while (after != null);
        for (String name : before) {
            if (!moves.containsKey(name)) {
                assertEquals(1, seen.getOrDefault(name, 0), name + " did not move; done: " + changes.done);
            }
        }
        seen.forEach((name, times) -> assertTrue(
                times <= 1 + moves.getOrDefault(name, 0), name + " came " + times + " times; done: " + changes.done));
    }

    /** Of three days and every stage; what is listed for everybody is so some days later. */
    private static List<Journey> reports(String category, AskedList list, Random random) {
        List<Journey> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            if (i % 3 == 2) {
                TestClock.advance(Duration.ofDays(1));
            }
            Journey report = Inboxes.of(category);
            reports.add(report);
            if (list.field().equals("followedTickets")) {
                report.step("tetangga", "ticketFollow");
            }
            int stages = stages(list, random);
            for (int stage = 0; stage < stages; stage++) {
                Changes.FORWARD.get(stage).accept(report);
            }
        }
        if (list.field().equals("publicTickets")) {
            TestClock.advance(Duration.ofDays(6));
        }
        return reports;
    }

    /** As far as most of them are in the list that is asked for. */
    private static int stages(AskedList list, Random random) {
        if (list.arguments().contains("DUE_SOON")) {
            return random.nextInt(2);
        }
        if (!list.field().equals("inbox")) {
            return random.nextInt(Changes.FORWARD.size() + 1);
        }
        return switch (list.user()) {
            case Journey.LURAH -> random.nextInt(2);
            case Journey.AGENCY -> 2 + random.nextInt(2);
            default -> 4;
        };
    }
}
