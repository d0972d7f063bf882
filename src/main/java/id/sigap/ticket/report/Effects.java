package id.sigap.ticket.report;

import static java.util.Objects.requireNonNull;

import id.sigap.deadline.ClockStep;
import id.sigap.reference.PlaceSource;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;

/** What each step does to a report besides its status, which the table says. */
final class Effects {

    /** From this return, or from this move on, the Bureau coordinates (docs/domain.md, DISPOSITION to COORDINATION). */
    private static final int OFTEN = 2;

    private Effects() {}

    /** The effect of one action. */
    @FunctionalInterface
    interface Effect {
        void on(Ticket ticket, AdmittedStep change);
    }

    /** No {@code default}: an action without an effect does not compile. */
    static Effect of(Action action) {
        return switch (action) {
            case RECEIVE -> Effects::receive;
            case MOVE -> Effects::move;
            case CORRECT_AREA -> Effects::correctArea;
            case DISPOSE -> (ticket, change) -> handToAgency(ticket, change, change.target());
            case DELEGATE -> Effects::delegate;
            case RETURN -> Effects::giveBack;
            case ACCEPT -> Effects::accept;
            case REQUEST_TRANSFER -> (ticket, change) -> ticket.work().transferAskedTo(change.target());
            case REFUSE_TRANSFER -> (ticket, change) -> ticket.work().transferAskedTo(null);
            case APPROVE_TRANSFER -> Effects::transfer;
            case RECORD_FOLLOW_UP -> Effects::record;
            case FINISH_FOLLOW_UP -> Effects::finish;
            case APPROVE -> Effects::approve;
            case REFUSE_FOLLOW_UP -> Effects::refuse;
            case REJECT -> Effects::reject;
            case WITHDRAW -> Effects::withdraw;
            case COMPLETE -> Effects::complete;
            case RATE -> (ticket, change) -> ticket.work().rated(change.amount());
            case DISPUTE -> (ticket, change) -> ticket.work().dispute();
            case REOPEN -> Effects::reopen;
            case REFUSE_DISPUTE -> (ticket, change) -> ticket.work().disputeDecided();
            case CORRECT_CATEGORY -> (ticket, change) -> ticket.recategorise(change.target());
            case MERGE -> (ticket, change) -> ticket.mergeInto(requireNonNull(change.master()), change.today());
            case UNMERGE -> Effects::separate;
            case PAUSE -> Effects::pause;
            case RESUME -> (ticket, change) -> ticket.clocks().resume(change.today());
            case AGREE_DATE -> Effects::agree;
            case ORDER_VERIFICATION -> (ticket, change) -> {};
            case SUBMIT,
                    GRANT_PHOTOS,
                    REVOKE_PHOTOS,
                    REDACT,
                    REVEAL,
                    COMMENT,
                    PUBLISH,
                    MAKE_PRIVATE,
                    RECALCULATE,
                    REQUEST_ERASURE,
                    ERASE -> throw new IllegalArgumentException(action + " is no step");
        };
    }

    /** A lurah takes it to the own office; a ticket administrator leaves it where it is. */
    private static void receive(Ticket ticket, AdmittedStep change) {
        String unit = change.byUnit();
        if (unit != null && !unit.equals(ticket.holder())) {
            ticket.hand(unit);
            ticket.clocks().handOver(ClockStep.COORDINATION, change.today(), null);
        }
    }

    /** Two offices that pass it to each other win no time by it, and the Bureau decides between them. */
    private static void move(Ticket ticket, AdmittedStep change) {
        boolean often = ticket.work().countMove() >= OFTEN;
        String office = placed(ticket, change);
        passOn(ticket, often ? change.book().bureau() : office);
    }

    /** The first urban village that it has receives it by this; another one goes on with what the wrong one began. */
    private static void correctArea(Ticket ticket, AdmittedStep change) {
        boolean placeless = ticket.place().areaCode() == null;
        String office = placed(ticket, change);
        if (placeless) {
            handOver(ticket, change, office, ClockStep.COORDINATION);
        } else {
            passOn(ticket, office);
        }
    }

    /** In the urban village that the step aims at; gives its office. */
    private static String placed(Ticket ticket, AdmittedStep change) {
        String area = change.target();
        ticket.place(ticket.place().in(area, PlaceSource.CHOSEN));
        return change.book().officeOf(area).orElseThrow();
    }

    private static void passOn(Ticket ticket, String unit) {
        ticket.clocks().passOn(ticket.holder(), unit);
        ticket.hand(unit);
    }

    private static void transfer(Ticket ticket, AdmittedStep change) {
        handToAgency(ticket, change, requireNonNull(ticket.work().transferTo()));
    }

    private static void handToAgency(Ticket ticket, AdmittedStep change, String unit) {
        ticket.work().disposed();
        handOver(ticket, change, unit, ClockStep.HANDLING);
    }

    /** The unit that had it knows the day of it, if one of its own did it. */
    private static void handOver(Ticket ticket, AdmittedStep change, String unit, ClockStep next) {
        String before = ticket.holder();
        boolean itself = before.equals(change.actor().unit()) && !change.actor().onBehalf();
        ticket.hand(unit);
        ticket.clocks().handOver(next, change.today(), itself ? before : null);
    }

    /** Down or back within the agency. */
    private static void delegate(Ticket ticket, AdmittedStep change) {
        String unit = change.target();
        String heir = change.book().heirOf(ticket.holder(), change.today());
        if (change.book().isWithin(unit, ticket.holder()) || change.book().isWithin(unit, heir)) {
            ticket.clocks().delegate(ticket.holder(), change.today());
        } else {
            handBack(ticket, unit);
        }
        ticket.hand(unit);
    }

    /** If whoever delegated it has closed since, it goes back to its successor, which does not know when that clock began. */
    private static void handBack(Ticket ticket, String unit) {
        String delegator = requireNonNull(ticket.clocks().delegator());
        ticket.clocks().handBack();
        if (!delegator.equals(unit)) {
            ticket.clocks().passOn(delegator, unit);
        }
    }

    private static void giveBack(Ticket ticket, AdmittedStep change) {
        boolean often = ticket.work().countReturn() >= OFTEN;
        String bureau = change.book().bureau();
        handOver(
                ticket,
                change,
                often
                        ? bureau
                        : change.book().officeOf(ticket.place().areaCode()).orElse(bureau),
                ClockStep.COORDINATION);
    }

    private static void accept(Ticket ticket, AdmittedStep change) {
        workedOn(ticket, change);
        if (change.row().from() == Status.COORDINATION) {
            ticket.clocks().handOver(ClockStep.HANDLING, change.today(), null);
        }
    }

    private static void record(Ticket ticket, AdmittedStep change) {
        workedOn(ticket, change);
        ticket.work().recorded(change.amount(), !ticket.isOpen());
    }

    private static void finish(Ticket ticket, AdmittedStep change) {
        record(ticket, change);
        ticket.work().checked();
        ticket.clocks().check(change.today());
    }

    private static void workedOn(Ticket ticket, AdmittedStep change) {
        // The Bureau's own work is judged by another person of it: everybody who may judge is of the Bureau.
        boolean byBureau = ticket.holder().equals(change.book().bureau());
        ticket.work().workedOnBy(change.actor().personKey(), byBureau ? null : ticket.holder());
    }

    private static void approve(Ticket ticket, AdmittedStep change) {
        ticket.work().done(change.today(), ticket.clocks().lateOn(change.today()));
        ticket.clocks().close(change.today());
    }

    private static void refuse(Ticket ticket, AdmittedStep change) {
        ticket.work().refused();
        ticket.clocks().workAgain(change.today());
    }

    private static void reject(Ticket ticket, AdmittedStep change) {
        ticket.work().rejected();
        ticket.clocks().close(change.today());
    }

    private static void withdraw(Ticket ticket, AdmittedStep change) {
        ticket.work().withdraw();
        ticket.clocks().close(change.today());
    }

    private static void complete(Ticket ticket, AdmittedStep change) {
        ticket.describeFurther(requireNonNull(change.command().note()));
        Place place = change.place();
        if (place != null) {
            ticket.place(ticket.place().corrected(place));
        }
        ticket.work().sentAgain();
        ticket.hand(ticket.place()
                .firstHolder(change.book().channel(ticket.channel()).orElseThrow(), change.book()));
        ticket.clocks().start(change.today());
    }

    private static void agree(Ticket ticket, AdmittedStep change) {
        ticket.clocks().agree(requireNonNull(change.command().day()));
    }

    private static void pause(Ticket ticket, AdmittedStep change) {
        ticket.clocks().pause(change.today(), requireNonNull(change.command().day()));
    }

    /** If its reporter disputed what was done for the other, it has all its days anew; that it was late before stays counted. */
    private static void separate(Ticket ticket, AdmittedStep change) {
        boolean disputed = ticket.work().isDisputePending();
        boolean late = ticket.clocks().wasLateWhenMerged();
        ticket.unmergeFrom(requireNonNull(change.master()), change.today());
        if (disputed) {
            ticket.work().accepted(late);
            ticket.clocks().again(change.today());
        }
    }

    private static void reopen(Ticket ticket, AdmittedStep change) {
        ticket.work().disputeDecided();
        ticket.clocks().reopen(change.today());
    }
}
