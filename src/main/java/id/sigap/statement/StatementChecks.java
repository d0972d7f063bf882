package id.sigap.statement;

import id.sigap.access.StatementPolicy;
import id.sigap.access.Viewer;
import id.sigap.audit.check.Verifier;
import id.sigap.platform.UnitOfWork;
import id.sigap.platform.UseCase;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.CalendarMonths;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.MonthRows.Computed;
import id.sigap.statement.Stored.Frozen;
import id.sigap.statement.counting.Figures;
import id.sigap.statement.counting.MonthCount;
import id.sigap.statement.tariff.Tariff;
import id.sigap.statement.tariff.TariffRows;
import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts a month again from history, and says whether what is final is what it comes to. */
@UseCase
public class StatementChecks {

    private final UnitOfWork unitOfWork;
    private final MonthRows months;
    private final StatementRows statements;
    private final TariffRows tariffs;
    private final Verifier verifier;
    private final MonthCount count;
    private final ReferenceData reference;

    StatementChecks(
            UnitOfWork unitOfWork,
            MonthRows months,
            StatementRows statements,
            TariffRows tariffs,
            Verifier verifier,
            MonthCount count,
            ReferenceData reference) {
        this.unitOfWork = unitOfWork;
        this.months = months;
        this.statements = statements;
        this.tariffs = tariffs;
        this.verifier = verifier;
        this.count = count;
        this.reference = reference;
    }

    /** What is stored of a month, of one moment. */
    private record Month(Computed computed, List<Stored> statements, Tariff tariff) {}

    /**
     * For admins.
     *
     * @throws Problem (in the Uni) FORBIDDEN, MONTH_INVALID, YEAR_OUT_OF_RANGE or STATEMENT_UNKNOWN
     */
    public Uni<StatementCheckView> check(Viewer viewer, String typed) {
        return Uni.createFrom().deferred(() -> {
            StatementPolicy.requireChecker(viewer);
            YearMonth month = CalendarMonths.parse(typed, "month");
            ReferenceBook book = reference.book();
            return unitOfWork.transaction(() -> read(month)).chain(stored -> count.of(
                            month, stored.computed.bureau(), book)
                    .chain(figures ->
                            verifier.ofStatements().map(chain -> compared(stored, figures, chain.isWhole()))));
        });
    }

    private Uni<Month> read(YearMonth month) {
        return months.find(month).chain(computed -> {
            if (computed == null) {
                throw new Problem(ProblemCode.STATEMENT_UNKNOWN, "month");
            }
            return statements.all(month).chain(all -> tariffs.all()
                    .map(each -> new Month(computed, all, each.of(month))));
        });
    }

    private static StatementCheckView compared(Month stored, Map<String, Figures> figures, boolean whole) {
        List<Stored> finals =
                stored.statements.stream().filter(each -> each.frozen() != null).toList();
        return new StatementCheckView(
                stored.computed.month(),
                whole,
                finals.size(),
                finals.stream()
                        .filter(each ->
                                !isEqual(each, figures.getOrDefault(each.unit(), Figures.NOTHING), stored.tariff))
                        .map(Stored::unit)
                        .toList());
    }

    /** To the last digit: figures, score and deduction. */
    private static boolean isEqual(Stored statement, Figures counted, Tariff tariff) {
        Frozen frozen = statement.frozen();
        @Nullable Integer score = counted.score(statement.excused());
        return frozen != null
                && frozen.equals(new Frozen(
                        counted, score, tariff.deduction(score), tariff.from(), frozen.signer(), frozen.on()));
    }
}
