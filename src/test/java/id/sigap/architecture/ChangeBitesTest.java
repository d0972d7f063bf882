package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes past the one way, seen to be refused. */
class ChangeBitesTest {

    @Test
    void refusesASecondWayToOpenReportsForChange() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.reading;
                import id.sigap.access.Viewer;
                import id.sigap.ticket.TicketRef;
                class QuickChange { Object open(TicketAccess access, Viewer who, java.util.UUID id) {
                    return access.openToChange(who, id, false); } }
                class Look { Object open(TicketAccess access, Viewer who, TicketRef ref) {
                    return access.look(who, ref); } }
                """);

        assertEquals(Set.of("QuickChange"), plant.reportedBy(ChangeRules.viewersChangeReportsInOneWay));
    }

    @Test
    void refusesWhoeverLocksReportsByItself() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.journey;
                import id.sigap.ticket.report.TicketRepository;
                class Grab { Object lock(TicketRepository tickets, java.util.UUID id) { return tickets.findLocked(id); } }
                class Find { Object find(TicketRepository tickets, java.util.UUID id) { return tickets.findById(id); } }
                """);

        assertEquals(Set.of("Grab"), plant.reportedBy(ChangeRules.fewLockReports));
    }

    @Test
    void refusesAFurtherWriterOfHistory() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.duedays;
                import id.sigap.ticket.report.Ticket;
                class Hider { Object hide(Ticket ticket, id.sigap.ticket.report.Actor who, java.time.Instant at) {
                    return ticket.makePrivate(who, at); } }
                class Asker { Object ask(Ticket ticket) { return ticket.status(); } }
                """);

        assertEquals(Set.of("Hider"), plant.reportedBy(ChangeRules.fewWriteHistory));
    }

    @Test
    void refusesAFurtherWriterToTheTables() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.photos;
                import id.sigap.ticket.report.TicketRepository;
                class Scribbler { void write(TicketRepository tickets) { tickets.append(null, null, "anything"); } }
                class Looker { Object look(TicketRepository tickets, java.util.UUID id) { return tickets.findById(id); } }
                """);

        assertEquals(Set.of("Scribbler"), plant.reportedBy(ChangeRules.fewWriteToTables));
    }

    @Test
    void refusesAnEntryThatNoReportMade() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.journey;
                import id.sigap.ticket.report.*;
                class Forger { Object entry(Actor who, java.time.Instant at) {
                    return new HistoryEntry(null, 1, null, null, false, null, who, at); } }
                class Reader { Object entry(HistoryEntry entry) { return entry.step(); } }
                """);

        assertEquals(Set.of("Forger"), plant.reportedBy(ChangeRules.fewMakeEntries));
    }

    @Test
    void refusesAChangeWithAUnitOfWorkOfItsOwn() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.journey;
                import id.sigap.platform.UnitOfWork;
                import id.sigap.ticket.reading.ReportChange;
                class Both { ReportChange reports; UnitOfWork unitOfWork; }
                class OneWay { ReportChange reports; }
                class Other { UnitOfWork unitOfWork; }
                """);

        assertEquals(Set.of("Both"), plant.reportedBy(ChangeRules.whoChangesReportsOpensNoUnitOfWork));
    }

    @Test
    void refusesAViewOfWhatNobodyRecordedAsOpened() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.journey;
                import id.sigap.access.Viewer;
                import id.sigap.ticket.reading.*;
                import id.sigap.ticket.report.TicketRow;
                class Shower { Object show(ViewMaker views, TicketRow row, Trail trail, Viewer who) {
                    return views.of(row, trail, who, false); } }
                class Holder { ViewMaker views; }
                """);

        assertEquals(Set.of("Shower"), plant.reportedBy(ChangeRules.fewShowAReportAsIfOpened));
    }

    @Test
    void refusesAContactOpenedBesideTheDisclosure() {
        Plant plant = Plant.of("""
                package id.sigap.ticket.privacy;
                import id.sigap.ticket.sealing.*;
                class Exporter { Object open(IdentityRepository identities, java.util.UUID id) {
                    return identities.getSealed(id); } }
                class Caller { Object open(Contacts contacts) { return contacts.open(false, null, null); } }
                class Sealer { Contacts contacts; }
                """);

        assertEquals(Set.of("Caller", "Exporter"), plant.reportedBy(ChangeRules.onlyTheDisclosureOpensContacts));
    }
}
