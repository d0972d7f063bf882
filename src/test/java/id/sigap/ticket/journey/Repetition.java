package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A neighbour's report that is merged into another, and all that anybody is told of it. */
record Repetition(Journey report) {

    static final String OWNER = "tetangga";
    private static final String FOLLOWER = "warga";
    private static final List<String> VIEWERS = Arrays.asList(
            null, OWNER, FOLLOWER, LURAH, AGENCY, "petugas-sda", "lapor1708", VALIDATOR, TICKET_ADMIN, "admin");

    private static final String FIELDS = """
            id number status statusLabel { indonesian english } visibility hiddenFields reporterLabel category { code } area { code }
            description address holder { code } steps { ...step } latestStep { ...step } progress urgency paused
            transferTo { code } rating disputePending mergedInto availableActions submittedAt
            deadline { dueOn provisional agreedOn pausedUntil } listedFrom comments { id body at } erasure version
            """;
    private static final String STEP =
            " fragment step on Step { action status unit { code } toUnit { code } officer reasonCode note at }";
    private static final String BY_NUMBER =
            "query($n: String!, $p: String) { ticket(number: $n, pin: $p) {" + FIELDS + "} }" + STEP;
    private static final String LIST = "{ %s(first: 100) { edges { cursor node {" + FIELDS + "} } } }" + STEP;

    /** Not merged yet. */
    static Repetition of(boolean open) {
        Map<String, Object> input = open ? Reports.publicRubble() : Reports.rubble();
        Journey report = Journey.of(Reports.submit(Api.as(OWNER), input));
        if (open) {
            report.step(FOLLOWER, "ticketFollow");
        }
        return new Repetition(report);
    }

    Repetition into(Journey master) {
        report.step(TICKET_ADMIN, "ticketMerge", MergeIT.into(master));
        return this;
    }

    /** Byte for byte, by who asks; what lists of theirs have of it too, and whose inbox has it. */
    Map<String, String> told() {
        Map<String, String> told = toldOf(report);
        Map.of(OWNER, "myTickets", FOLLOWER, "followedTickets")
                .forEach((user, list) -> told.put(
                        list,
                        Api.as(user)
                                .post(LIST.formatted(list), Map.of())
                                .body()
                                .replaceAll("\"cursor\":\"[^\"]*\"", "")));
        for (String user : List.of(LURAH, AGENCY, TICKET_ADMIN)) {
            told.put("inbox of " + user, Boolean.toString(Inboxes.holds(user, "trotoar", report)));
        }
        return told;
    }

    /** What everybody is told who asks by the number, with and without its PIN. */
    static Map<String, String> toldOf(Journey report) {
        Map<String, String> told = new TreeMap<>();
        for (String user : VIEWERS) {
            Api api = user == null ? Api.anonymous() : Api.as(user);
            told.put(
                    String.valueOf(user),
                    api.post(BY_NUMBER, Map.of("n", report.receipt().number())).body());
        }
        Map<String, String> withPin =
                Map.of("n", report.receipt().number(), "p", report.receipt().pin());
        told.put("PIN", Api.anonymous().post(BY_NUMBER, withPin).body());
        return told;
    }

    static void assertTold(Map<String, String> before, Map<String, String> now, String when) {
        before.forEach((who, what) -> assertEquals(what, now.get(who), who + " is told, " + when));
    }

    /** What anybody but the Bureau reads of what happened to it. */
    String steps() {
        StringBuilder steps = new StringBuilder();
        for (String user : VIEWERS.subList(0, 6)) {
            steps.append(report.seen(user, "steps { action status unit { code } at }"));
        }
        return steps.toString();
    }

    LocalDate night() {
        return LocalDate.parse(report.column("parts_on"));
    }

    /** The run as it is made at one minute before that day, and at its beginning. */
    void partAtNight() {
        Map<String, String> before = toldOf(report);
        TestClock.set(
                night().atStartOfDay(ZoneId.of("Asia/Jakarta")).minusMinutes(1).toInstant());
        PartingRuns.run();
        assertTold(before, toldOf(report), "before its night");
        TestClock.set(night().atStartOfDay(ZoneId.of("Asia/Jakarta")).toInstant());
        PartingRuns.run();
        assertParted();
    }

    void assertParted() {
        assertEquals(null, report.column("parts_on"));
        assertEquals(null, report.column("merged_into"));
        assertEquals(null, report.column("mirrored_status"));
    }
}
