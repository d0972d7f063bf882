package id.sigap.ticket.journey;

import id.sigap.reference.Category;
import id.sigap.reference.ReferenceBook;
import id.sigap.ticket.TicketCommand;
import id.sigap.ticket.report.Ticket;
import id.sigap.workflow.Guard;
import id.sigap.workflow.Status;
import id.sigap.workflow.StepFacts;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody tries to take on a report, with all that the conditions of the workflow ask about it.
 *
 * @param master the report that this one is to be merged into, or is; if there is such a one
 */
record StepAttempt(StepSent input, Ticket ticket, @Nullable Ticket master) implements StepFacts, StepFacts.Target {

    private static final Set<Status> CLOSED = EnumSet.of(Status.DONE, Status.REJECTED);

    @Override
    public Target target() {
        return this;
    }

    @Override
    public boolean withinDisputePeriod() {
        Ticket worked = ticket.merged().into() == null ? ticket : Objects.requireNonNull(master);
        LocalDate done = worked.work().doneOn();
        return done != null && !input.today().isAfter(done.plusDays(Guard.DISPUTE_DAYS));
    }

    @Override
    public boolean dayAfterDeadline() {
        LocalDate day = command().day();
        LocalDate counted = ticket.clocks()
                .countedOn(
                        book().deadlines(),
                        book().workingDays(ticket.category(), ticket.clocks().dayZero()));
        // A day that was mistyped may be found out when the right one is over: it must not hide that the report is
        // late.
        return day != null && day.isAfter(counted) && (ticket.clocks().isAgreed() || day.isAfter(input.today()));
    }

    @Override
    public boolean isStillOpen() {
        return book().isOpenAgency(ticket.work().transferTo(), input.today());
    }

    @Override
    public boolean isHolder() {
        return ticket.holder().equals(wanted())
                || book().officeOf(command().target())
                        .filter(ticket.holder()::equals)
                        .isPresent();
    }

    @Override
    public boolean isAdmitted() {
        String unit = wanted();
        String admitted = book().category(ticket.category())
                .map(Category::unitCode)
                .map(this::heirOf)
                .orElse(null);
        return unit != null && admitted != null && (unit.equals(admitted) || book().isWithin(unit, admitted));
    }

    @Override
    public boolean isBelowHolder() {
        String unit = wanted();
        return unit != null
                && (book().isWithin(unit, ticket.holder()) || book().isWithin(unit, heirOf(ticket.holder())));
    }

    @Override
    public boolean isDelegator() {
        String unit = wanted();
        String delegator = ticket.clocks().delegator();
        return unit != null && delegator != null && unit.equals(heirOf(delegator));
    }

    /** Who does the work of a unit today: once it is closed, its successor. */
    private String heirOf(String unit) {
        return book().heirOf(unit, input.today());
    }

    /** A transfer goes to the unit that was asked for. */
    private @Nullable String wanted() {
        return command().target() == null
                ? ticket.work().transferTo()
                : command().target();
    }

    @Override
    public boolean isNeighbour() {
        String here = ticket.place().areaCode();
        String there = command().target();
        return here != null && there != null && book().areNeighbours(here, there);
    }

    @Override
    public boolean isOtherCategory() {
        return !ticket.category().equals(command().target());
    }

    @Override
    public boolean isMaster() {
        return master != null
                && !master.id().equals(ticket.id())
                && master.merged().into() == null
                && !CLOSED.contains(master.status());
    }

    @Override
    public boolean isAsPrivate() {
        return master != null && master.isOpen() == ticket.isOpen();
    }

    private TicketCommand command() {
        return input.command();
    }

    private ReferenceBook book() {
        return input.book();
    }
}
