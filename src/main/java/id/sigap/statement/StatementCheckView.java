package id.sigap.statement;

import java.time.YearMonth;
import java.util.List;

/**
 * What a month came to when it was counted again.
 *
 * @param whole whether nobody has changed or removed a final statement, of whichever month
 * @param finals how many final statements were compared
 * @param differing the units whose statement is not what history comes to now
 */
public record StatementCheckView(YearMonth month, boolean whole, int finals, List<String> differing) {

    public StatementCheckView {
        differing = List.copyOf(differing);
    }
}
