package id.sigap.door.export;

import id.sigap.access.Viewer;
import id.sigap.door.export.ExportRoute.Asked;
import id.sigap.door.export.ExportStream.Ended;
import id.sigap.door.web.ReaderLanguage;
import id.sigap.export.TableFormat;
import id.sigap.export.TableWriter;
import id.sigap.identity.CallerTraffic;
import id.sigap.platform.traffic.Lanes;
import id.sigap.problem.Language;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.statement.StatementFiles;
import id.sigap.statement.StatementFiles.Taken;
import id.sigap.statement.StatementView;
import id.sigap.ticket.TicketQuery.ExportEnd;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of a month as a table: so few that they are read at once, and recorded before they leave. */
@ApplicationScoped
class StatementExports {

    private static final List<String> NAMES = List.of(
            "month",
            "unit",
            "unitName",
            "stage",
            "stageLabel",
            "received",
            "doneInTime",
            "doneLate",
            "openOverdue",
            "refusals",
            "returns",
            "medianWorkingDays",
            "excusedLate",
            "excusedOverdue",
            "scorePercent",
            "deductionPercent",
            "tariffFrom",
            "objectionsUntil",
            "signedBy",
            "signedOn");

    private static final double HUNDREDTHS = 100.0;

    private final StatementFiles statements;
    private final ReferenceData reference;
    private final Lanes lanes;

    StatementExports(StatementFiles statements, ReferenceData reference, Lanes lanes) {
        this.statements = statements;
        this.reference = reference;
        this.lanes = lanes;
    }

    /**
     * Of whoever is signed in.
     *
     * @throws id.sigap.problem.Problem REQUEST_MALFORMED, or (in the Uni) what the use case refuses
     */
    Uni<Ended> of(Asked asked, Buffer body) {
        Members sent = new Members(ExportRequest.json(body), "");
        TableFormat given = sent.constant("format", TableFormat.class);
        TableFormat format = given == null ? TableFormat.CSV : given;
        boolean mark = Boolean.TRUE.equals(sent.get("byteOrderMark", Boolean.class));
        Taken taken = new Taken(
                sent.required("month", String.class),
                sent.get("unit", String.class),
                format.name(),
                sent.get("reason", String.class));
        sent.requireNothingElse();
        Viewer viewer = asked.viewer();
        Language language = ReaderLanguage.of(asked.ctx().request());
        return lanes.seated(CallerTraffic.of(viewer.roles()), () -> statements.take(viewer, taken))
                .emitOn(asked.context())
                .map(file -> {
                    byte[] bytes = table(file.statements(), TableWriter.of(format, mark), language);
                    ExportWire wire = asked.answer().file(format.mediaType(), format.suffix());
                    return new Ended(ExportEnd.COMPLETE, null, () -> wire.end(bytes));
                });
    }

    private byte[] table(List<StatementView> rows, TableWriter table, Language language) {
        ReferenceBook book = reference.book();
        table.row(NAMES);
        rows.forEach(row -> table.row(cells(row, book, language)));
        Buffer whole = Buffer.buffer(table.take());
        return whole.appendBytes(table.finish()).getBytes();
    }

    /** In the order of the names. */
    private static List<@Nullable Object> cells(StatementView row, ReferenceBook book, Language language) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.month().toString(),
                row.unit(),
                book.unit(row.unit()).map(OrgUnit::name).orElse(null),
                row.stage().name(),
                row.stage().label().in(language)));
        cells.addAll(figures(row));
        StatementView.Decision decision = row.decision();
        StatementView.Signature signature = row.signature();
        cells.addAll(Arrays.asList(
                decision == null ? null : (Integer) decision.excusedLate(),
                decision == null ? null : (Integer) decision.excusedOverdue(),
                row.score() == null ? null : (Double) (row.score() / HUNDREDTHS),
                row.deduction() / HUNDREDTHS,
                row.tariffFrom().toString(),
                row.objectionsUntil().toString(),
                signature == null ? null : signature.name(),
                signature == null ? null : signature.on().toString()));
        return cells;
    }

    private static List<@Nullable Object> figures(StatementView row) {
        Integer halves = row.figures().medianHalfDays();
        return Arrays.asList(
                row.figures().received(),
                row.figures().doneInTime(),
                row.figures().doneLate(),
                row.figures().openOverdue(),
                row.figures().refusals(),
                row.figures().returns(),
                halves == null ? null : (Double) (halves / 2.0));
    }
}
