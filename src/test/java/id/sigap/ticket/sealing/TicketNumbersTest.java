package id.sigap.ticket.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.ticket.TicketNumber;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Numbers tell nothing and forgive what people do to them. */
class TicketNumbersTest {

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

    /** 200,000 here; each symbol of each position should come as often as the next. */
    @Test
    void symbolsAreEvenAndNumbersDoNotRepeat() {
        int samples = 200_000;
        int[][] counts = new int[10][32];
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < samples; i++) {
            String symbols = numbers.next().value().substring(2);
            assertTrue(seen.add(symbols));
            for (int at = 0; at < 10; at++) {
                counts[at][CheckSymbol.ALPHABET.indexOf(symbols.charAt(at))]++;
            }
        }
        double expected = samples / 32.0;
        for (int[] position : counts) {
            double chiSquare = 0;
            for (int count : position) {
                chiSquare += (count - expected) * (count - expected) / expected;
            }
            // 31 degrees of freedom: beyond 70 once in ten thousand.
            assertTrue(chiSquare < 70, "chi-square " + chiSquare);
        }
    }

    @Test
    void oneAfterTheOtherTellsNothing() {
        assertNotEquals(
                numbers.next().value().substring(2, 6), numbers.next().value().substring(2, 6));
    }

    private ProblemCode refusal(String typed) {
        return assertThrows(Problem.class, () -> numbers.parse(typed)).code();
    }
}
