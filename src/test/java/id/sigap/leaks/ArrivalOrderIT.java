package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The lists of the service tell nothing of the order of arrival (promises C4, C5): neither by where a report stands, nor to
 * somebody who knows when half of them came in and asks when the others did. {@code make leaks} asks of 5,000.
 */
@QuarkusTest
@TestProfile(TwinProfile.class)
@Shows(Promise.C5)
class ArrivalOrderIT {

    private static final int REPORTS = Integer.getInteger("leaks.arrivals", 240);

    /** Of what a hash gives nearly always: four standard deviations, and of many no more than was promised. */
    private static final double LIMIT = Math.max(0.05, 4 / Math.sqrt(REPORTS - 1.0));

    private static final int CALLS = 200;

    /** Those who may not know, and have lists: of everybody, of an urban village, of a unit above. */
    private static final List<Viewers.Who> ATTACKERS = List.of(
            Viewers.Who.ANONYMOUS,
            Viewers.Who.STRANGER,
            Viewers.Who.CHANNEL,
            Viewers.Who.DESK,
            Viewers.Who.LURAH,
            Viewers.Who.NEIGHBOUR,
            Viewers.Who.ABOVE,
            Viewers.Who.OFFICER);

    /** What was told of reports that came in in one order; and to somebody if lists were in that order. */
    private record Read(Map<String, Integer> arrivals, Map<Viewers.Who, Orders> orders, Orders planted) {

        static Read of(boolean lastFirst) {
            try (OwnDatabase own = OwnDatabase.opened()) {
                Map<String, Integer> arrivals = Arrivals.sent(REPORTS, lastFirst);
                Map<Viewers.Who, Orders> orders = new EnumMap<>(Viewers.Who.class);
                ATTACKERS.forEach(who -> orders.put(who, Orders.of(who)));
                List<Orders> planted = new ArrayList<>();
                Plant.during(Plant.ORDER_OF_ARRIVAL, () -> planted.add(Orders.of(Viewers.Who.ANONYMOUS)));
                return new Read(arrivals, orders, planted.get(0));
            }
        }
    }

    @Test
    void neitherPlaceNorFilterNorPagesTellWhenAReportCameIn() {
        Read told = Read.of(false);
        told.orders().forEach((who, orders) -> {
            int half = REPORTS / 2;
            assertTrue(orders.calls() <= CALLS + pagesBeyond(orders), who + " asked " + orders.calls() + " times");
            orders.found().forEach((list, numbers) -> {
                assertEquals(REPORTS, new HashSet<>(numbers).size(), who + " does not see all of " + list);
                double correlation = spearman(numbers, told.arrivals());
                System.out.printf("Arrival: %s, %s: correlation %.4f%n", who, list, correlation);
                assertTrue(Math.abs(correlation) <= LIMIT, who + ", " + list + ": correlation " + correlation);
            });
            Guesses guesses = Guesses.of(orders.found(), told.arrivals());
            System.out.printf("Arrival: %s guessed %d of %d, by %s%n", who, guesses.right(), half, guesses.list());
            assertTrue(!guesses.betterThanChance(), who + " guessed " + guesses);
        });
        told.orders().forEach((who, orders) -> assertTrue(orders.found().containsKey("publicTickets"), who.name()));
        assertTrue(told.orders().get(Viewers.Who.LURAH).found().containsKey("inbox by URGENCY"));
        // The attack is one: it finds out a list that is sorted by arrival, though nothing says so.
        Guesses planted = Guesses.of(told.planted().found(), told.arrivals());
        System.out.printf("Arrival: planted, guessed %d of %d%n", planted.right(), planted.of());
        assertTrue(planted.betterThanChance(), "a planted sort by arrival was not found: " + planted);
        Read swapped = Read.of(true);
        told.orders()
                .forEach((who, orders) -> assertEquals(
                        orders.told(), swapped.orders().get(who).told(), who + " can tell what came first"));
    }

    /** Where there are 5,000, lists are longer than 200 calls read: their rest is read for the correlation alone. */
    private static int pagesBeyond(Orders orders) {
        return REPORTS <= 1000 ? 0 : orders.found().size() * REPORTS / 100;
    }

    static double spearman(List<String> numbers, Map<String, Integer> arrivals) {
        int n = numbers.size();
        double squares = IntStream.range(0, n)
                .mapToDouble(place -> Math.pow(place - arrivals.get(numbers.get(place)), 2))
                .sum();
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }
}
