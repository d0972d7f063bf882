package id.sigap.ticket.changes;

import static id.sigap.testing.Journey.REPORTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cursors of what changed: good for one viewer, one scope and two weeks, and they tell nothing. */
@QuarkusTest
@Shows({Promise.C6, Promise.C14})
class FeedCursorIT {

    private static final String NEIGHBOUR = "tetangga";

    @AfterEach
    void backToTheStart() {
        TestClock.set(TestClock.START);
    }

    @Test
    void noTwoCursorsAreAlikeAndAllAreOfOneLength() {
        Feed mine = Feed.of(REPORTER, "MINE");
        Set<String> cursors = new HashSet<>();
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            String cursor = mine.ask(null, 1).getString("cursor");
            cursors.add(cursor);
            lengths.add(cursor.length());
        }
        assertEquals(20, cursors.size());
        assertEquals(1, lengths.size());
        assertNotEquals(mine.cursor(), mine.ask(mine.cursor(), 1).getString("cursor"));
    }

    @Test
    void cursorsOfOthersAndOfOtherScopesAreInvalid() {
        Feed mine = Feed.of(REPORTER, "MINE");
        String list = Api.as(REPORTER)
                .data("{ myTickets(first: 1) { pageInfo { endCursor } } }", Map.of())
                .getJsonObject("myTickets")
                .getJsonObject("pageInfo")
                .getString("endCursor");
        for (String strange : new String[] {
            "",
            "x",
            "AQ",
            list,
            Feed.of(NEIGHBOUR, "MINE").cursor(),
            Feed.of(REPORTER, "FOLLOWED").cursor()
        }) {
            if (strange != null) {
                assertEquals("CURSOR_INVALID", mine.refused(strange, 10), strange);
            }
        }
        assertEquals("FIRST_OUT_OF_RANGE", mine.refused(mine.cursor(), 0));
        assertEquals("FIRST_OUT_OF_RANGE", mine.refused(mine.cursor(), 101));
    }

    @Test
    void whoeverWasAwayForTooLongBeginsAnew() {
        Feed mine = Feed.of(REPORTER, "MINE");
        Journey report = Journey.begun();
        mine.ask(mine.cursor(), 100);
        mine.newsWith(report);
        Feed away = Feed.of(REPORTER, "MINE");
        Journey.begun();
        Journey later = Journey.begun();
        mine.newsWith(later);
        TestClock.advance(Duration.ofDays(16));
        assertEquals("CURSOR_EXPIRED", away.refused(away.cursor(), 100));
    }
}
