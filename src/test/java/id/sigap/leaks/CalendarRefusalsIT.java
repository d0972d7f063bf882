package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.leaks.ServedSchema.Field;
import id.sigap.leaks.ServedSchema.Input;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is refused today is refused in a month in the same words, by every change there is: who may not read times learns none
 * from refusals. One comes with the calendar, and only to whoever would otherwise be done: DISPUTE_TOO_LATE.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C12)
class CalendarRefusalsIT {

    /** The last day of a dispute is the fourteenth. */
    private static final int[] LATER = {14, 15, 30};

    /** Who may read no time of another's report; nobody holds the PIN. */
    private static final List<String> WHO = List.of("", "tetangga", Journey.LURAH, Journey.AGENCY, "lapor1708");

    private Changes changes;

    @BeforeEach
    void ask() {
        changes = new Changes(ServedSchema.asked());
    }

    private record Try(String who, Journey report, Field change, Map<String, String> wrong) {}

    @AfterEach
    void today() {
        TestClock.set(TestClock.START);
    }

    @Test
    void noRefusalOfWrongInputOrToStrangersComesWithTheCalendar() {
        List<Try> tries = new ArrayList<>();
        for (String status : List.of("DONE", "REJECTED", "PROCESS")) {
            Journey report = Stages.make(status);
            changes.all()
                    .forEach(change -> WHO.forEach(
                            who -> wrong(change).forEach(wrong -> tries.add(new Try(who, report, change, wrong)))));
            changes.all().forEach(change -> tries.add(new Try("lapor1708", report, change, Map.of())));
        }
        List<String> first = AtOnce.map(tries, this::refusal);
        for (int days : LATER) {
            TestClock.set(TestClock.START.plus(Duration.ofDays(days)));
            List<String> then = AtOnce.map(tries, this::refusal);
            for (int i = 0; i < tries.size(); i++) {
                Try each = tries.get(i);
                assertEquals(
                        first.get(i),
                        then.get(i),
                        () -> each.change().name() + " " + each.wrong() + " by '" + each.who() + "' after " + days
                                + " days");
            }
        }
        System.out.printf("Calendar: %d refusals, each the same on %d days%n", first.size(), LATER.length + 1);
        assertTrue(first.size() > 1_000, "only " + first.size());
    }

    @Test
    void aDisputeThatIsRightInAllElseIsRefusedByTheCalendar() {
        Journey report = Stages.make("DONE");
        TestClock.set(TestClock.START.plus(Duration.ofDays(15)));
        assertEquals("DISPUTE_TOO_LATE", refusal(new Try("", report, changes.named("ticketDispute"), Map.of())));
    }

    private String refusal(Try one) {
        Journey report = one.report();
        String pin = one.who().isEmpty() ? ", pin: \"" + report.receipt().pin() + "\"" : "";
        Map<String, String> instead = new LinkedHashMap<>(Map.of("version", "\"" + versionOf(report) + "\""));
        instead.putAll(one.wrong());
        String document =
                changes.document(one.change(), "{number: \"" + report.receipt().number() + "\"" + pin + "}", instead);
        Api api = one.who().isEmpty() ? Api.anonymous() : Api.as(one.who());
        JsonObject act = api.data(document, Map.of()).getJsonObject("act");
        assertEquals(1, act.getJsonArray("userErrors").size(), document + act);
        return act.getJsonArray("userErrors").getJsonObject(0).getString("code");
    }

    private final Map<Journey, String> versions = new ConcurrentHashMap<>();

    private String versionOf(Journey report) {
        return versions.computeIfAbsent(report, Journey::version);
    }

    /** Each argument by itself given what nobody could mean. */
    private static List<Map<String, String>> wrong(Field change) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Input input : change.arguments()) {
            for (String value : wrong(input)) {
                all.add(Map.of(input.name(), value));
            }
        }
        return all;
    }

    private static List<String> wrong(Input input) {
        if (input.type().name().equals("NoteSpansInput")) {
            return List.of("{note: \"x\", spans: []}");
        }
        if (input.type().name().equals("PhotoMasksInput")) {
            return List.of("{photo: \"x\", areas: []}");
        }
        return switch (input.name()) {
            case "reason", "text", "note" ->
                input.type().required() ? List.of("\"\"", "\"\\u0007\"") : List.of("\"\\u0007\"");
            case "photo" -> List.of("\"x\"");
            case "photos" -> List.of("[\"x\"]", "[\"" + UUID.randomUUID() + "\"]");
            case "place" -> List.of("{areaCode: \"99\"}");
            case "unitCode", "areaCode", "categoryCode", "into", "officer", "grant" -> List.of("\"tidak-ada\"");
            case "until" -> List.of(input.type().name().equals("Date") ? "\"1999-01-01\"" : "\"1999-01-01T00:00:00Z\"");
            case "on" -> List.of("\"1999-01-01\"");
            case "stars", "progress" -> List.of("101");
            default -> List.of();
        };
    }
}
