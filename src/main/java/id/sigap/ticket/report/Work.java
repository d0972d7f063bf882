package id.sigap.ticket.report;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** How far the work on a report has come, and who did it. */
@Embeddable
@NullUnmarked // filled by Hibernate
@SuppressWarnings("UnusedVariable") // some columns are written here and read by SQL
public class Work {

    private static final String[] NONE = {};

    private int returns;
    private int moves;
    private Integer progress;
    private boolean progressPrivately;
    private String transferTo;
    private boolean withdrawn;
    private String[] workerKeys = NONE;
    private String[] workerUnits = NONE;
    private LocalDate doneOn;
    private boolean closedLate;
    private boolean disputed;
    private boolean disputePending;
    private Integer rating;

    /** Another agency gets it. */
    void disposed() {
        transferTo = null;
    }

    /** "Not ours"; how often that was said. */
    int countReturn() {
        return ++returns;
    }

    /** "The next urban village's"; how often that was said. */
    int countMove() {
        return ++moves;
    }

    /** Who worked on it may not judge it, nor may their unit (docs/domain.md, Four eyes). */
    void workedOnBy(@Nullable String person, @Nullable String unit) {
        workerKeys = with(workerKeys, person);
        workerUnits = with(workerUnits, unit);
    }

    void recorded(int percent, boolean privately) {
        progress = percent;
        progressPrivately = privately;
    }

    void checked() {
        transferTo = null;
    }

    /** Refused: the work repeats, and its progress starts at 0 again. */
    void refused() {
        progress = null;
    }

    void transferAskedTo(@Nullable String unit) {
        transferTo = unit;
    }

    void done(LocalDate today, boolean late) {
        doneOn = today;
        closedLate |= late;
    }

    void rejected() {
        transferTo = null;
    }

    void withdraw() {
        withdrawn = true;
    }

    /** Sent again: it begins anew, though who worked on it before may still not judge it. */
    void sentAgain() {
        disposed();
        progress = null;
    }

    void rated(int stars) {
        rating = stars;
    }

    void dispute() {
        disputed = true;
        disputePending = true;
    }

    void disputeDecided() {
        disputePending = false;
    }

    /** Of a merged report: it is not what was done for the other, and goes on by itself. */
    void accepted(boolean late) {
        closedLate |= late;
    }

    public boolean isDisputePending() {
        return disputePending;
    }

    @Nullable
    public LocalDate doneOn() {
        return doneOn;
    }

    @Nullable
    public String transferTo() {
        return transferTo;
    }

    WorkRow row() {
        return new WorkRow(
                progress,
                progressPrivately,
                transferTo,
                withdrawn,
                workerKeys,
                workerUnits,
                disputed,
                disputePending,
                rating);
    }

    private static String[] with(String[] all, @Nullable String one) {
        return one == null || Arrays.asList(all).contains(one)
                ? all
                : Stream.concat(Arrays.stream(all), Stream.of(one)).toArray(String[]::new);
    }
}
