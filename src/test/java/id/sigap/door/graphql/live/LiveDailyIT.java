package id.sigap.door.graphql.live;

import static id.sigap.testing.Journey.LURAH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Journey;
import id.sigap.testing.LiveClient;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who follows a report is told of it once a day, each at some time of the hour after midnight: no hour of the day is told. */
@QuarkusTest
@Shows(Promise.C14)
class LiveDailyIT {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-24T17:00:00Z");

    private static final String FOLLOWER = "tetangga";

    /** That all of them, or none, are told by the half hour is as likely as 32,768 to one. */
    private static final int SUBSCRIPTIONS = 16;

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void whoFollowsIsToldAfterMidnightEachAtATimeOfTheirOwn() {
        Journey report = Journey.begun().step(FOLLOWER, "ticketFollow", "follow: true");
        TestClock.advance(Duration.ofDays(1));
        try (LiveClient neighbour = LiveClient.as(FOLLOWER)) {
            for (int i = 0; i < SUBSCRIPTIONS; i++) {
                neighbour.subscribe("s" + i, "FOLLOWED");
            }
            look(neighbour);
            report.step(LURAH, "ticketReceive");
            assertEquals(List.of(), look(neighbour), "on the day itself");
            TestClock.set(MIDNIGHT);
            assertEquals(List.of(), look(neighbour), "at midnight");
            TestClock.set(MIDNIGHT.plus(Duration.ofMinutes(30)));
            List<String> told = look(neighbour);
            assertTrue(!told.isEmpty() && told.size() < SUBSCRIPTIONS, told.toString());
            TestClock.set(MIDNIGHT.plus(Duration.ofHours(1)));
            told.addAll(look(neighbour));
            assertEquals(SUBSCRIPTIONS, told.stream().distinct().count(), told.toString());
            assertEquals(SUBSCRIPTIONS, told.size(), "once each: " + told);
            TestClock.advance(Duration.ofHours(20));
            assertEquals(List.of(), look(neighbour), "of nothing more");
        }
    }

    /** Which subscriptions were told something by now. */
    private static List<String> look(LiveClient client) {
        List<String> told = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            LiveLook.now(List.of(client));
            client.rest().stream()
                    .filter(message -> "next".equals(message.getString("type")))
                    .map((JsonObject message) -> message.getString("id"))
                    .forEach(told::add);
        }
        return told;
    }
}
