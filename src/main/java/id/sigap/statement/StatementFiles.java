package id.sigap.statement;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.audit.ExportLog;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.StatementRows.Which;
import id.sigap.statement.tariff.TariffRows;
import id.sigap.text.Texts;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the statements of a month away as a file, to whoever reads them, and records that before the first byte leaves. */
@UseCase
public class StatementFiles {

    /** More than the city has units. */
    private static final int ALL = 10_000;

    private final UnitOfWork unitOfWork;
    private final StatementRows rows;
    private final TariffRows tariffs;
    private final ExportLog log;
    private final ReferenceData reference;

    StatementFiles(
            UnitOfWork unitOfWork, StatementRows rows, TariffRows tariffs, ExportLog log, ReferenceData reference) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.tariffs = tariffs;
        this.log = log;
        this.reference = reference;
    }

    /**
     * What is asked for.
     *
     * @param unit of that unit alone; null for all that may be read
     * @param format as what it leaves; kept in the log
     * @param reason why; kept in the log
     */
    public record Taken(
            String month,
            @Nullable String unit,
            String format,
            @Nullable String reason) {

        /** As the log keeps it: what asks for nothing is left out. */
        String asked() {
            return "month=" + month + (unit == null ? "" : " unit=" + unit);
        }
    }

    /**
     * Those of a month.
     *
     * @throws Problem (in the Uni) FORBIDDEN, MONTH_INVALID, YEAR_OUT_OF_RANGE, UNIT_UNKNOWN, REASON_MISSING, TEXT_TOO_LONG or
     *     TEXT_INVALID
     */
    public Uni<StatementFileView> take(Viewer viewer, Taken taken) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireReader(viewer);
            YearMonth month = CalendarMonths.parse(taken.month, "month");
            String unit = taken.unit;
            if (unit != null) {
                if (reference.book().unit(unit).isEmpty()) {
                    throw new Problem(ProblemCode.UNIT_UNKNOWN, "unit");
                }
                StatementPolicy.requireReader(viewer, unit);
            }
            String reason = Texts.reason(taken.reason, Texts.REASON, "reason");
            String only = StatementPolicy.readsAll(viewer) ? unit : viewer.unit();
            return unitOfWork.transaction(
                    () -> tariffs.all().chain(all -> rows.page(new Which(month, only, Optional.empty(), ALL))
                            .call(found -> record(viewer, taken, reason, found.size()))
                            .map(found -> new StatementFileView(found.stream()
                                    .map(statement -> statement.view(all.of(month)))
                                    .toList()))));
        });
    }

    /** At once with its end: it is read whole before any of it leaves. */
    private Uni<Void> record(Viewer viewer, Taken taken, String reason, int statements) {
        return log.begin(viewer, new ExportLog.Taken("STATEMENTS", "MONTH", taken.asked(), taken.format, reason))
                .chain(begun -> log.end(begun, statements, "COMPLETE"));
    }
}
