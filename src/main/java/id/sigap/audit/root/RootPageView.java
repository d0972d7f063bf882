package id.sigap.audit.root;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Some roots, latest first. */
public record RootPageView(List<Entry> roots) {

    /**
     * A day's root.
     *
     * @param day in Asia/Jakarta
     * @param heads how many chains it covers anew
     * @param line as it is to be kept elsewhere
     */
    public record Entry(int number, LocalDate day, Instant madeAt, int heads, String line) {}

    public RootPageView {
        roots = List.copyOf(roots);
    }
}
