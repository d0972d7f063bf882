package id.sigap.door.portal.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.door.portal.map.Sheet.Spot;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void whatHasRoomStaysWhereItIs() {
        List<Spot> apart = List.of(new Spot(100, 100), new Spot(300, 100), new Spot(500, 900));
        assertEquals(apart, Spread.of(apart, 1_000, 1_000));
    }

    @Test
    void twelveOfOnePlaceStandBesideEachOtherWithinTheSheet() {
        List<Spot> spread = Spread.of(Collections.nCopies(12, new Spot(995, 5)), 1_000, 1_000);
        for (int i = 0; i < spread.size(); i++) {
            Spot one = spread.get(i);
            assertTrue(one.x() >= 42 && one.x() <= 958 && one.y() >= 42 && one.y() <= 958, one.toString());
            for (Spot other : spread.subList(i + 1, spread.size())) {
                assertTrue(Math.hypot(one.x() - other.x(), one.y() - other.y()) >= 84, one + " " + other);
            }
        }
    }
}
