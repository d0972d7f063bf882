package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import id.sigap.testing.Histories;
import id.sigap.testing.Journey;
import id.sigap.ticket.sealing.Versions;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many people act on few reports at once: what was accepted is one history, each act upon the one it had seen. */
@QuarkusTest
@Shows(Promise.I2)
class JourneyConcurrencyIT {

    private static final int ACTORS = 64;
    private static final int TRIES = 20;
    /** Of four, now and then too few steps came to pass before all were at an end. */
    private static final int REPORTS = 6;

    private static final List<String> USERS = List.of(
            "pengelola",
            "lurah-pluit",
            "petugas",
            "validator",
            "warga",
            "petugas-sda",
            "petugas-sudin",
            "lurah-pejagalan",
            "rangkap",
            "tetangga",
            "loket",
            "lapor1708",
            "admin");

    /** How each step is written; what it needs more is refused by a rule, which is as welcome. */
    private static final Map<String, String> CALLS = Map.ofEntries(
            Map.entry("RECEIVE", "ticketReceive"),
            Map.entry("MOVE", "ticketMove areaCode: \"31.72.01.1004\", " + reason()),
            Map.entry("CORRECT_AREA", "ticketCorrect areaCode: \"31.72.01.1005\", " + reason()),
            Map.entry("DISPOSE", "ticketDispose unitCode: \"BINAMARGA\", " + reason()),
            Map.entry("DELEGATE", "ticketDelegate unitCode: \"SUDIN-BM-JU\", " + reason()),
            Map.entry("RETURN", "ticketReturn " + reason()),
            Map.entry("ACCEPT", "ticketAccept"),
            Map.entry("REQUEST_TRANSFER", "ticketRequestTransfer unitCode: \"SDA\", " + reason()),
            Map.entry("APPROVE_TRANSFER", "ticketDecideTransfer approve: true, " + reason()),
            Map.entry("REFUSE_TRANSFER", "ticketDecideTransfer approve: false, " + reason()),
            Map.entry("RECORD_FOLLOW_UP", "ticketRecordFollowUp progress: 40"),
            Map.entry("FINISH_FOLLOW_UP", "ticketRecordFollowUp progress: 100, "),
            Map.entry("ORDER_VERIFICATION", "ticketOrderVerification"),
            Map.entry("APPROVE", "ticketApprove"),
            Map.entry("REFUSE_FOLLOW_UP", "ticketRefuseFollowUp " + reason()),
            Map.entry("REJECT", "ticketReject reasonCode: NOT_CLEAR, " + reason()),
            Map.entry("COMPLETE", "ticketComplete text: \"Di depan toko\""),
            Map.entry("RATE", "ticketRate stars: 4"),
            Map.entry("DISPUTE", "ticketDispute text: \"Belum bersih\""),
            Map.entry("REOPEN", "ticketDecideDispute accept: true, " + reason()),
            Map.entry("REFUSE_DISPUTE", "ticketDecideDispute accept: false, " + reason()),
            Map.entry("PAUSE", "ticketPause until: \"2026-11-27\", " + reason()),
            Map.entry("RESUME", "ticketResume"),
            Map.entry("AGREE_DATE", "ticketAgreeDate on: \"2027-01-14\", " + reason()));

    private static final List<String> UNVERSIONED = List.of("ticketRate", "ticketDispute");

    @Inject
    Versions versions;

    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final ConcurrentSkipListSet<String> refusals = new ConcurrentSkipListSet<>();

    @Test
    void whatIsAcceptedIsOneHistoryAndEachActSawTheOneBefore() throws Exception {
        List<Journey> reports = IntStream.range(0, REPORTS)
                .mapToObj(i -> i % 2 == 0 ? Journey.begun() : Journey.begun().inProcess())
                .toList();
        List<Integer> begun =
                reports.stream().map(report -> history(report).size()).toList();
        ExecutorService people = Executors.newFixedThreadPool(ACTORS);
        List<Future<?>> actors = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            int actor = i;
            actors.add(people.submit(() -> act(USERS.get(actor % USERS.size()), reports, new Random(actor))));
        }
        for (Future<?> actor : actors) {
            actor.get();
        }
        people.shutdown();
        Histories.assertWhole();
        List<String> happened = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            happened.addAll(chain(reports.get(i), begun.get(i)));
        }
        assertEquals(
                happened.stream().sorted().toList(), accepted.stream().sorted().toList());
        assertTrue(happened.size() >= 20, "too little happened to mean anything: " + happened.size());
        for (ProblemCode code : ProblemCode.values()) {
            known.add(code.name());
        }
        known.remove(ProblemCode.INTERNAL.name());
        assertTrue(known.containsAll(refusals), refusals.toString());
        System.out.printf("Journeys: %d accepted of %d, refused by %s%n", happened.size(), ACTORS * TRIES, refusals);
    }

    @Test
    void ofTwoThatSawTheSameOneWinsAndTheOtherIsTold() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            Journey report = Journey.begun();
            String seen = report.version();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<String>> both = new ArrayList<>();
            for (String user : List.of(LURAH, TICKET_ADMIN)) {
                both.add(people.submit(() -> {
                    start.await();
                    return report.call(user, seen, "ticketReceive", "")
                            .getJsonArray("userErrors")
                            .encode();
                }));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : both) {
                answers.add(each.get());
            }
            answers.sort(String::compareTo);
            assertEquals(List.of("[]", "[{\"code\":\"CONFLICT\",\"path\":null}]"), answers);
            assertEquals(List.of("SUBMIT STATUS", "RECEIVE STATUS"), history(report));
        }
        people.shutdown();
    }

    private void act(String user, List<Journey> reports, Random random) {
        for (int i = 0; i < TRIES; i++) {
            Journey report = reports.get(random.nextInt(reports.size()));
            JsonObject seen = report.seen(user, "version availableActions");
            JsonArray possible = seen == null ? null : seen.getJsonArray("availableActions");
            List<String> actions = (possible == null ? new JsonArray() : possible)
                    .stream().map(String::valueOf).filter(CALLS::containsKey).toList();
            List<String> choice = actions.isEmpty() || random.nextInt(5) == 0
                    ? CALLS.keySet().stream().sorted().toList()
                    : actions;
            String action = choice.get(random.nextInt(choice.size()));
            String version = possible == null ? report.version() : seen.getString("version");
            String[] call = CALLS.get(action).split(" ", 2);
            String arguments =
                    (call.length == 1 ? "" : call[1]) + (action.equals("FINISH_FOLLOW_UP") ? photos(user) : "");
            JsonArray errors = report.call(user, version, call[0], arguments).getJsonArray("userErrors");
            if (errors.isEmpty() && !UNVERSIONED.contains(call[0])) {
                accepted.add(report.number() + " " + call[0] + " " + version);
            }
            errors.forEach(error -> refusals.add(((JsonObject) error).getString("code")));
        }
    }

    /** What was called and with which version, as only the stored history can tell it. */
    private List<String> chain(Journey report, int begun) {
        List<String> calls = new ArrayList<>();
        List<String> history = history(report);
        UUID id = UUID.fromString(report.column("id"));
        int statusPosition = 0;
        for (int position = 1; position <= history.size(); position++) {
            String[] entry = history.get(position - 1).split(" ");
            String call = CALLS.getOrDefault(entry[0], entry[0]).split(" ", 2)[0];
            if (position > begun && !UNVERSIONED.contains(call)) {
                calls.add(report.number() + " " + call + " " + versions.of(id, statusPosition));
            }
            statusPosition += entry[1].equals("STATUS") ? 1 : 0;
        }
        return calls;
    }

    private static List<String> history(Journey report) {
        return List.of(
                Database.sql("select string_agg(action || ' ' || field, ',' order by position) from history_entry"
                                + " where ticket_id = '" + report.column("id") + "'")
                        .split(","));
    }
}
