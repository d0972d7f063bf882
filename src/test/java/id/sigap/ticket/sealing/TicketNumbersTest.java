package id.sigap.ticket.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.ticket.TicketNumber;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers tell nothing and forgive what people do to them. */
@Shows(Promise.C7)
class TicketNumbersTest {

    private static final int BRIEFLY = 20_000;

    private final TicketNumbers numbers = new TicketNumbers("JK", new Random(17));

    @Test
    void everyOneWrongSymbolIsCaught() {
        String symbols = numbers.next().value().substring(2);
        for (int at = 0; at < symbols.length(); at++) {
            for (char other : CheckSymbol.ALPHABET.toCharArray()) {
                String typed = symbols.substring(0, at) + other + symbols.substring(at + 1);
                if (!typed.equals(symbols)) {
                    assertEquals(ProblemCode.NUMBER_MISTYPED, refusal("JK" + typed), typed);
                }
            }
        }
    }

    @Test
    void everySwapOfTwoSymbolsIsCaught() {
        for (int trial = 0; trial < 200; trial++) {
            String symbols = numbers.next().value().substring(2);
            for (int a = 0; a < symbols.length(); a++) {
                for (int b = a + 1; b < symbols.length(); b++) {
                    if (symbols.charAt(a) != symbols.charAt(b)) {
                        char[] swapped = symbols.toCharArray();
                        swapped[a] = symbols.charAt(b);
                        swapped[b] = symbols.charAt(a);
                        assertEquals(ProblemCode.NUMBER_MISTYPED, refusal("JK" + new String(swapped)));
                    }
                }
            }
        }
    }

    @Test
    void aNumberIsReadAsItIsPrinted() {
        for (int i = 0; i < 1_000; i++) {
            TicketNumber number = numbers.next();
            assertTrue(number.printed().matches("JK-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]"), number.printed());
            assertEquals(number, numbers.parse(number.printed()));
        }
    }

    @Test
    void aNumberWhoseSymbolsBeginLikeThePrefixIsStillRead() {
        String symbols = "JK00000000";
        String value = symbols + CheckSymbol.of(symbols);
        assertEquals("JK" + value, numbers.parse(value).value());
        assertEquals("JK" + value, numbers.parse("jk-" + value).value());
    }

    /** In the order in which they are drawn; {@code make long} looks at a million. */
    @Test
    void numbersTellNothingOfWhenTheyWereDrawn() {
        assertEquals(List.of(), suspicion(BRIEFLY, () -> numbers.next().value()));
    }

    @Test
    @Tag("long")
    void aMillionNumbersTellNothingOfWhenTheyWereDrawn() {
        TicketNumbers drawn = new TicketNumbers("JK", new SecureRandom());
        assertEquals(List.of(), suspicion(1_000_000, () -> drawn.next().value()));
    }

    /** The city's own numbers, a counter, and what looks better than it is: all of them are found out. */
    @Test
    void numbersThatTellSomethingAreFoundOut() {
        Random random = new Random(17);
        AtomicLong count = new AtomicLong();
        Map<String, Supplier<String>> telling = new LinkedHashMap<>();
        telling.put("day and number", () -> {
            long number = count.incrementAndGet();
            return "%02d%04d%04d".formatted(26, 1101 + number / (BRIEFLY / 28), number % 10_000);
        });
        telling.put("day and chance", () -> {
            long day = 1 + count.incrementAndGet() / (BRIEFLY / 28);
            return "2611%02d".formatted(day) + chance(random, 4);
        });
        telling.put("counter", () -> inBase32(count.incrementAndGet()));
        telling.put(
                "counter behind chance",
                () -> chance(random, 6) + inBase32(count.incrementAndGet()).substring(6));
        telling.put("counter, scrambled", () -> inBase32(count.incrementAndGet() * 0x9E3779B97F4A7C15L >>> 14));
        telling.put("a minute in the middle", () -> {
            String minute = inBase32(count.incrementAndGet() / 10).substring(6);
            return chance(random, 3) + minute + chance(random, 3);
        });
        telling.put("one symbol of the area", () -> chance(random, 9) + "0123456789".charAt(random.nextInt(10)));
        telling.put(
                "one that is not drawn anew",
                () -> chance(random, 9) + (count.incrementAndGet() % 50 == 0 ? "7" : chance(random, 1)));
        telling.forEach((kind, next) -> {
            count.set(0);
            List<String> found = suspicion(BRIEFLY, () -> "JK" + next.get() + "0");
            assertFalse(found.isEmpty(), kind + " was not found out");
            System.out.printf("Numbers: %s: %s%n", kind, found.get(0));
        });
    }

    private static String chance(Random random, int symbols) {
        return random.ints(symbols, 0, 32)
                .mapToObj(symbol -> String.valueOf(CheckSymbol.ALPHABET.charAt(symbol)))
                .collect(Collectors.joining());
    }

    private static String inBase32(long number) {
        StringBuilder symbols = new StringBuilder();
        for (int at = 45; at >= 0; at -= 5) {
            symbols.append(CheckSymbol.ALPHABET.charAt((int) (number >>> at & 31)));
        }
        return symbols.toString();
    }

    private static List<String> suspicion(int count, Supplier<String> next) {
        return NumberSuspicion.of(count, next);
    }

    private ProblemCode refusal(String typed) {
        return assertThrows(Problem.class, () -> numbers.parse(typed)).code();
    }
}
