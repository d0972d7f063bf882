package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.EncodedTimes;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cursors are opaque, and good for one viewer and one list (promise C6): every list in every order. */
@QuarkusTest
@Shows(Promise.C6)
class CursorIT {

    private static final String CATEGORY = "penataan-dan-pengembangan-wilayah";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** When each report came in, by its number; of entries of the access log, by their reason, when they were written. */
    private static final Map<String, Instant> TIMES = new HashMap<>();

    private static final Map<AskedList, List<AskedList.Entry>> LISTS = new LinkedHashMap<>();

    /** Of three days, at three stages; read while each of those days has another band. */
    @BeforeEach
    void everyListIsReadOnce() {
        if (!LISTS.isEmpty()) {
            return;
        }
        for (String at : List.of("23T02", "23T05", "24T03", "24T06", "25T01", "25T04")) {
            Instant now = Instant.parse("2026-11-" + at + ":07:11.123456Z");
            TestClock.set(now);
            for (int stage = 0; stage < 3; stage++) {
                Journey report = Inboxes.of(CATEGORY).step("tetangga", "ticketFollow");
                TIMES.put(report.receipt().number(), now);
                advance(report, stage);
            }
            String reason = "Kursor " + at;
            Journey.of(Reports.submit(Api.as("lapor1708"), Reports.rubble()))
                    .seen(Journey.VALIDATOR, "reporter(reason: \"" + reason + "\") { anonymous }");
            TIMES.put(reason, now);
        }
        AskedList.ofReports(CATEGORY).stream()
                .filter(list -> !list.field().equals("publicTickets"))
                .forEach(CursorIT::read);
        read(AskedList.accessLog());
        TestClock.advance(Duration.ofDays(6));
        AskedList.ofReports(CATEGORY).stream()
                .filter(list -> list.field().equals("publicTickets"))
                .forEach(CursorIT::read);
        TestClock.set(TestClock.START);
    }

    private static void advance(Journey report, int stage) {
        if (stage > 0) {
            report.step(LURAH, "ticketReceive")
                    .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason())
                    .step(AGENCY, "ticketAccept");
        }
        if (stage > 1) {
            report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + Journey.photos(AGENCY));
        }
    }

    private static void read(AskedList list) {
        List<AskedList.Entry> entries = list.page(100, null).entries().stream()
                .filter(entry -> TIMES.containsKey(entry.name()))
                .toList();
        assertTrue(entries.size() >= 2, list + " has " + entries.size());
        LISTS.put(list, entries);
    }

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void noTimeCanBeReadOutOfThem() {
        LISTS.forEach((list, entries) -> {
            Map<String, Instant> cursors = new HashMap<>();
            entries.stream().limit(3).forEach(entry -> cursors.put(entry.cursor(), TIMES.get(entry.name())));
            assertEquals(Set.of(), EncodedTimes.inAll(cursors), list.toString());
        });
    }

    @Test
    void allAreOfOneLength() {
        Set<Integer> lengths = new TreeSet<>();
        LISTS.values()
                .forEach(entries ->
                        entries.forEach(entry -> lengths.add(entry.cursor().length())));
        assertEquals(1, lengths.size(), lengths.toString());
    }

    /** In each byte as sent, and in each of those it stands for. */
    @Test
    void withAnyByteFlippedTheyAreRefusedAlike() {
        LISTS.forEach((list, entries) -> {
            String cursor = entries.get(0).cursor();
            Set<String> refusals = new TreeSet<>();
            for (String forged : LISTS.keySet().iterator().next() == list ? everyFlip(cursor) : someFlips(cursor)) {
                refusals.add(list.refused(forged));
            }
            assertEquals(Set.of("CURSOR_INVALID"), refusals, list.toString());
        });
    }

    @Test
    void theyOpenNoOtherListAndNothingForOthers() {
        List<AskedList> asked = new ArrayList<>(LISTS.keySet());
        for (AskedList made : asked) {
            String cursor = LISTS.get(made).get(0).cursor();
            for (AskedList used : asked) {
                if (!used.equals(made)) {
                    assertEquals("CURSOR_INVALID", used.refused(cursor), made + " used in " + used);
                }
            }
        }
    }

    private static List<String> everyFlip(String cursor) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor);
        List<String> forged = new ArrayList<>();
        for (int i = 0; i < bytes.length * Byte.SIZE; i++) {
            byte[] flipped = bytes.clone();
            flipped[i / Byte.SIZE] ^= (byte) (1 << (i % Byte.SIZE));
            forged.add(Base64.getUrlEncoder().withoutPadding().encodeToString(flipped));
        }
        for (int i = 0; i < cursor.length(); i++) {
            int other = (ALPHABET.indexOf(cursor.charAt(i)) + 1) % ALPHABET.length();
            forged.add(cursor.substring(0, i) + ALPHABET.charAt(other) + cursor.substring(i + 1));
        }
        forged.addAll(List.of("", "A", "not a cursor", "\u0000", cursor + "A", cursor + "=", cursor + cursor));
        for (int length = 1; length < cursor.length(); length++) {
            forged.add(cursor.substring(0, length));
        }
        return forged;
    }

    private static List<String> someFlips(String cursor) {
        List<String> every = everyFlip(cursor);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < every.size(); i += 37) {
            some.add(every.get(i));
        }
        return some;
    }
}
