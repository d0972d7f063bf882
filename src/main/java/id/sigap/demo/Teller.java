package id.sigap.demo;

import id.sigap.access.Viewer;
import id.sigap.demo.PlannedReport.Aim;
import id.sigap.demo.PlannedReport.Event;
import id.sigap.demo.PlannedReport.Way;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.ReceiptView;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.TicketRef;
import id.sigap.ticket.TicketRef.GivenPin;
import id.sigap.workflow.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells one report's life to the use cases, event after event, each on its day. */
final class Teller {

    private final Desk desk;
    private final Cast cast;
    private final ReferenceBook book;
    private final PlannedReport report;
    private final @Nullable PlannedReport twin;
    private final String agency;
    private String holder;

    /** @param twin the report planned before it */
    Teller(Desk desk, Cast cast, ReferenceBook book, PlannedReport report, @Nullable PlannedReport twin) {
        this.desk = desk;
        this.cast = cast;
        this.book = book;
        this.report = report;
        this.twin = twin;
        this.agency = book.category(report.scene().category()).orElseThrow().unitCode();
        this.holder = book.officeOf(report.area()).orElseThrow();
    }

    void tell() {
        Event first = report.events().get(0);
        LocalDate day = desk.goTo(first);
        List<UUID> photos = first.photo() ? List.of(desk.photo(cast.sender(report), first.minute())) : List.of();
        ReceiptView receipt = desk.submit(cast.sender(report), report, photos);
        for (Event event : report.events().subList(1, report.events().size())) {
            day = desk.goTo(event);
            happen(event, receipt, day);
        }
    }

    private void happen(Event event, ReceiptView receipt, LocalDate day) {
        boolean byReporter = event.who() == Who.REPORTER;
        Viewer viewer = byReporter ? cast.reporter(report) : cast.staff(event.who(), report, holder);
        boolean byPin = byReporter && report.sender().way() != Way.CITIZEN;
        TicketRef ref = new TicketRef(null, receipt.number(), byPin ? GivenPin.known(receipt.pin()) : null);
        if (event.action() == null) {
            desk.comment(viewer, ref, String.valueOf(event.words()));
            return;
        }
        String target = target(event.aim());
        TicketCommand command = command(event, event.action(), target, day);
        desk.perform(
                viewer,
                ref,
                (byReporter ? command : command.signedBy(Cast.nameOf(viewer)))
                        .withPhotos(event.photo() ? List.of(desk.photo(viewer, event.minute())) : List.of()));
        moved(event.action(), target);
    }

    private static TicketCommand command(Event event, Action action, @Nullable String target, LocalDate day) {
        TicketCommand plain = TicketCommand.of(action).withNote(event.words());
        TicketCommand aimed = target == null ? plain : plain.to(target);
        return switch (action) {
            case REJECT ->
                aimed.withReasonCode(Notes.REJECTIONS.get(event.amount()).code());
            case PAUSE, AGREE_DATE -> aimed.withDay(day.plusDays(event.amount()));
            case RECORD_FOLLOW_UP, FINISH_FOLLOW_UP, RATE -> aimed.withAmount(event.amount());
            default -> aimed;
        };
    }

    private @Nullable String target(Aim aim) {
        return switch (aim) {
            case NOTHING, DAY -> null;
            case AGENCY -> agency;
            case SUB_DEPARTMENT -> subDepartment();
            case OTHER_AGENCY -> agency.equals("SDA") ? "BINAMARGA" : "SDA";
            case TWIN -> numberOfTwin();
        };
    }

    private String subDepartment() {
        String city = report.area().substring(0, 5);
        return book.unitsIn(agency).stream()
                .filter(unit -> city.equals(unit.areaCode()))
                .map(OrgUnit::code)
                .findFirst()
                .orElse(agency);
    }

    /** Sent again, it gives the number it has: nothing need be remembered from an earlier start. */
    private String numberOfTwin() {
        PlannedReport other = Objects.requireNonNull(twin);
        return desk.submit(cast.sender(other), other, List.of()).number();
    }

    private void moved(Action action, @Nullable String target) {
        if (action == Action.RETURN) {
            holder = book.officeOf(report.area()).orElseThrow();
        } else if (target != null && (action == Action.DISPOSE || action == Action.DELEGATE)) {
            holder = target;
        }
    }

    /** For the log, which has nothing of what a report says. */
    @Override
    public String toString() {
        return "Demo report " + report.key();
    }
}
