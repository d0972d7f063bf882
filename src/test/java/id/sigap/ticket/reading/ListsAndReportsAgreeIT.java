package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Database;
import id.sigap.testing.ExportApi;
import id.sigap.testing.Exported;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a list shows can be opened by its number, and what can be opened is in some list: for each kind of viewer, of reports that
 * came and went by chance. {@code -Dagree.seed=…} repeats a run.
 *
 * <p>One rule takes out of lists what can be opened: who sees a report only because it is public finds it there from its day of
 * listing on (docs/domain.md, Privacy 8). What a PIN opens is in no list, and asked for here by nobody.
 */
@QuarkusTest
class ListsAndReportsAgreeIT {

    private static final long SEED = Long.getLong("agree.seed", 20261130);

    private static final int REPORTS = 30;
    private static final int STEPS = 7;

    /** No other test has reports of it. */
    private static final String CATEGORY = "arus-lalu-lintas";

    private static final String FILTERED = "filter: {categoryCodes: [\"" + CATEGORY + "\"]}, ";

    private static final Map<String, String> LISTS = Map.of(
            "publicTickets", FILTERED,
            "myTickets", FILTERED,
            "followedTickets", "",
            "inbox", FILTERED,
            "unitTickets", FILTERED,
            "enteredTickets", FILTERED,
            "tickets", FILTERED);

    private static final List<String> SENDERS = List.of("warga", "tetangga", "lapor1708", "loket", "nobody");

    private static final List<String> VIEWERS = List.of(
            "nobody",
            "tanpa-peran",
            "warga",
            "tetangga",
            "lapor1708",
            "loket",
            "lurah-pluit",
            "lurah-pejagalan",
            "petugas-kecamatan",
            "petugas-kota",
            "petugas",
            "petugas-sudin",
            "petugas-sda",
            "rangkap",
            "validator",
            "pengelola",
            "admin");

    private static final List<String> STAFF =
            List.of("lurah-pluit", "petugas", "petugas-sda", "petugas-sudin", "pengelola", "validator");

    /** By the offered action. */
    private static final Map<String, String> CALLS = Map.of(
            "RECEIVE", "ticketReceive",
            "MOVE", "ticketMove areaCode: \"31.72.01.1004\", " + reason(),
            "DISPOSE", "ticketDispose unitCode: \"BINAMARGA\", " + reason(),
            "DELEGATE", "ticketDelegate unitCode: \"SUDIN-BM-JU\"",
            "RETURN", "ticketReturn " + reason(),
            "ACCEPT", "ticketAccept",
            "RECORD_FOLLOW_UP", "ticketRecordFollowUp progress: 40",
            "FINISH_FOLLOW_UP", "ticketRecordFollowUp progress: 100, ",
            "APPROVE", "ticketApprove",
            "REJECT", "ticketReject reasonCode: NOT_CLEAR, " + reason());

    private final Random random = new Random(SEED);

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void whatAListShowsCanBeOpenedAndWhatCanBeOpenedIsInAList() {
        List<Journey> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(lived());
        }
        Set<String> known =
                reports.stream().map(report -> report.receipt().number()).collect(Collectors.toSet());
        Map<String, Integer> opened = new TreeMap<>();
        assertAgree(known, opened);
        TestClock.advance(Duration.ofDays(6)); // everything public is listed by then
        assertAgree(known, opened);
        assertExportsAgree();
        System.out.printf("Lists and reports: -Dagree.seed=%d, opened %s%n", SEED, opened);
        VIEWERS.forEach(viewer -> assertTrue(
                opened.getOrDefault(viewer, 0) > 0, viewer + " opened nothing: that shows nothing; " + opened));
    }

    /** What is taken away is what is listed: the same rows in the same order, and of each what the list shows of it. */
    private static void assertExportsAgree() {
        Map<String, Integer> taken = new TreeMap<>();
        AtOnce.map(VIEWERS.stream().filter(viewer -> !viewer.equals("nobody")).toList(), viewer -> {
            LISTS.forEach((list, filter) -> {
                JsonObject asked = ExportApi.list(list);
                if (!filter.isEmpty()) {
                    asked.put("filter", Map.of("categoryCodes", List.of(CATEGORY)));
                }
                int rows = Exported.assertAsListed(viewer, list, filter, asked);
                synchronized (taken) {
                    taken.merge(list, rows, Math::max);
                }
            });
            return viewer;
        });
        System.out.printf("Exports: most rows %s%n", taken);
        LISTS.keySet().forEach(list -> assertTrue(taken.get(list) > 0, list + " was empty: that shows nothing"));
    }

    private static void assertAgree(Set<String> known, Map<String, Integer> opened) {
        Set<String> unlisted = unlisted();
        Set<String> wrong = new TreeSet<>();
        AtOnce.map(VIEWERS, viewer -> {
            Set<String> listed = listed(viewer, known);
            Set<String> open = new TreeSet<>();
            known.stream().filter(number -> opens(viewer, number)).forEach(open::add);
            Set<String> shut = new TreeSet<>(listed);
            shut.removeAll(open);
            Set<String> hidden = new TreeSet<>(open);
            hidden.removeAll(listed);
            hidden.removeAll(unlisted);
            synchronized (wrong) {
                shut.forEach(number -> wrong.add(viewer + " is shown " + number + " in a list, and cannot open it"));
                hidden.forEach(number -> wrong.add(viewer + " can open " + number + ", and no list has it"));
                opened.merge(viewer, open.size(), Integer::sum);
            }
            return viewer;
        });
        assertEquals(Set.of(), wrong, "-Dagree.seed=" + SEED);
    }

    /** Public ones whose day of listing has not come. */
    private static Set<String> unlisted() {
        LocalDate today = LocalDate.now(new TestClock());
        String found = Database.sql("select string_agg(number, ',') from ticket where open and listed_from > '" + today
                + "' and category_code = '" + CATEGORY + "'");
        return found == null
                ? Set.of()
                : Set.of(found.split(",")).stream()
                        .map(ListsAndReportsAgreeIT::printed)
                        .collect(Collectors.toSet());
    }

    private static String printed(String number) {
        return number.replaceFirst("(..)(.{5})(.{5})(.)", "$1-$2-$3-$4");
    }

    private static Set<String> listed(String viewer, Set<String> known) {
        Set<String> numbers = new TreeSet<>();
        LISTS.forEach((list, filter) -> numbers.addAll(pages(viewer, list, filter)));
        numbers.retainAll(known); // of those that are followed, other tests' too
        return numbers;
    }

    private static List<String> pages(String viewer, String list, String filter) {
        List<String> numbers = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonObject data = api(viewer)
                    .call(
                            "{ " + list + "(" + filter + "first: 7" + after
                                    + ") { edges { node { number } } pageInfo { hasNextPage endCursor } } }",
                            Map.of())
                    .getJsonObject("data");
            JsonObject page = data == null ? null : data.getJsonObject(list);
            if (page == null) {
                return List.of(); // not for this viewer
            }
            page.getJsonArray("edges").stream()
                    .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("number"))
                    .forEach(numbers::add);
            JsonObject info = page.getJsonObject("pageInfo");
            after = info.getBoolean("hasNextPage") ? ", after: \"" + info.getString("endCursor") + "\"" : null;
        }
        return numbers;
    }

    private static boolean opens(String viewer, String number) {
        JsonObject answer =
                api(viewer).call("query($n: String!) { ticket(number: $n) { number } }", Map.of("n", number));
        JsonArray errors = answer.getJsonArray("errors");
        if (errors != null) {
            assertEquals(
                    "NOT_FOUND",
                    errors.getJsonObject(0).getJsonObject("extensions").getString("code"));
        }
        return errors == null;
    }

    private static Api api(String viewer) {
        return viewer.equals("nobody") ? Api.anonymous() : Api.as(viewer);
    }

    /** A report that somebody sent, and some of what could happen to it. */
    private Journey lived() {
        String sender = SENDERS.get(random.nextInt(SENDERS.size()));
        boolean citizen = sender.equals("warga") || sender.equals("tetangga");
        Map<String, Object> input = Reports.rubble();
        input.put("categoryCode", CATEGORY);
        if (citizen || sender.equals("nobody")) {
            input.put("public", random.nextBoolean());
        }
        if (sender.equals("loket")) {
            input.put("channelCode", "KELURAHAN_OFFICE");
        }
        if (!citizen) {
            input.put("reporter", Map.of("name", "Budi", "phone", "081234567890"));
        }
        Journey report = Journey.of(Reports.submit(api(sender), input));
        for (int i = random.nextInt(STEPS); i > 0; i--) {
            step(report);
        }
        if (citizen && random.nextInt(4) == 0) {
            report.step(sender, "ticketSetVisibility", "visibility: " + (random.nextBoolean() ? "PUBLIC" : "PRIVATE"));
        }
        if (random.nextInt(3) == 0) {
            report.call(sender.equals("warga") ? "tetangga" : "warga", "", "ticketFollow", "");
        }
        return report;
    }

    private void step(Journey report) {
        for (String user : STAFF) {
            JsonObject seen = report.seen(user, "version availableActions");
            JsonArray offered = seen == null ? null : seen.getJsonArray("availableActions");
            List<String> possible = offered == null
                    ? List.of()
                    : offered.stream()
                            .map(String::valueOf)
                            .filter(CALLS::containsKey)
                            .toList();
            if (!possible.isEmpty()) {
                String action = possible.get(random.nextInt(possible.size()));
                String[] call = CALLS.get(action).split(" ", 2);
                String photos = action.equals("FINISH_FOLLOW_UP") ? Journey.photos(user) : "";
                report.call(user, seen.getString("version"), call[0], (call.length == 1 ? "" : call[1]) + photos);
                return;
            }
        }
    }
}
