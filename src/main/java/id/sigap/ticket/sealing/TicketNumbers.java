package id.sigap.ticket.sealing;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.text.Pasted;
import id.sigap.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes numbers, and reads what people type. */
@ApplicationScoped
public class TicketNumbers {

    private static final int RANDOM_SYMBOLS = TicketNumber.SYMBOLS - 1;

    private static final Pattern SYMBOLS = Pattern.compile("[0-9A-Za-z]*");

    private final String prefix;
    private final RandomGenerator random;

    TicketNumbers(
            @ConfigProperty(name = "sigap.number.prefix", defaultValue = "JK") String prefix, RandomGenerator random) {
        if (!prefix.matches("[A-Z]{1,4}")) {
            throw new IllegalStateException("sigap.number.prefix must be 1 to 4 capital letters");
        }
        this.prefix = prefix;
        this.random = random;
    }

    public TicketNumber next() {
        StringBuilder symbols = new StringBuilder(TicketNumber.SYMBOLS);
        for (int i = 0; i < RANDOM_SYMBOLS; i++) {
            symbols.append(CheckSymbol.ALPHABET.charAt(random.nextInt(CheckSymbol.ALPHABET.length())));
        }
        return new TicketNumber(prefix + symbols + CheckSymbol.of(symbols));
    }

    /**
     * Any case, with or without prefix, dashes and spaces, and whatever was pasted around it; O is read as 0, I and L as 1.
     *
     * @throws Problem NUMBER_MALFORMED, or NUMBER_MISTYPED for a wrong check symbol; neither asks the database
     */
    public TicketNumber parse(String typed) {
        String compact = Pasted.code(typed);
        if (!SYMBOLS.matcher(compact).matches()) {
            // Upper case would make ASCII of some other letters.
            throw new Problem(ProblemCode.NUMBER_MALFORMED, "number");
        }
        compact = compact.toUpperCase(Locale.ROOT);
        boolean prefixed = compact.length() == prefix.length() + TicketNumber.SYMBOLS && compact.startsWith(prefix);
        String symbols = (prefixed ? compact.substring(prefix.length()) : compact)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (symbols.length() != TicketNumber.SYMBOLS
                || !symbols.chars().allMatch(c -> CheckSymbol.ALPHABET.indexOf(c) >= 0)) {
            throw new Problem(ProblemCode.NUMBER_MALFORMED, "number");
        }
        if (CheckSymbol.of(symbols.substring(0, RANDOM_SYMBOLS)) != symbols.charAt(RANDOM_SYMBOLS)) {
            throw new Problem(ProblemCode.NUMBER_MISTYPED, "number");
        }
        return new TicketNumber(prefix + symbols);
    }
}
