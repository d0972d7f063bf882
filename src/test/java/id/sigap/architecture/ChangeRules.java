package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.isIn;
import static id.sigap.architecture.Conditions.outermost;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** How reports are changed, and by whom. */
final class ChangeRules {

    /** For one report, and for several. */
    private static final Set<String> THE_WAY = Set.of("reading.ReportChange", "several.SeveralChanges");

    /** Each has its report from {@code ReportChange}, or makes or erases it by itself. */
    private static final Set<String> WRITERS = Set.of(
            "intake.TicketIntake",
            "journey.Merges",
            "journey.StepRunner",
            "journey.TicketClaims",
            "journey.TicketReports",
            "photos.TicketPhotoGrants",
            "privacy.ErasureRun",
            "privacy.TicketErasure",
            "redaction.Redactions");

    /** Who opens a report for a viewer who wants to change it, and the runs that nobody asked for. */
    private static final Set<String> LOCKERS =
            Set.of("reading.TicketAccess", "journey.PartingRun", "privacy.ErasureRun");

    private static final Set<String> WRITING = Set.of(
            "add", "append", "save", "seal", "mirror", "partOn", "follow", "unfollow", "markRead", "claim", "release");

    @ArchTest
    static final ArchRule viewersChangeReportsInOneWay = classes()
            .that(that("are not the one way", javaClass -> !isOneOf(javaClass, THE_WAY)))
            .should(access(
                    "open no report to change it",
                    access -> access.getName().equals("openToChange") && isOf(access, "reading", "TicketAccess")))
            .because("who opens one by itself forgets to refuse, to record or to show it afresh");

    @ArchTest
    static final ArchRule fewLockReports = classes()
            .that(that("are neither the one way nor a run", javaClass -> !isOneOf(javaClass, LOCKERS)))
            .should(access(
                    "lock no report",
                    access -> access.getName().equals("findLocked") && isOf(access, "report", "TicketRepository")))
            .because("what is locked is about to be changed, and nobody has asked who wants it");

    @ArchTest
    static final ArchRule fewWriteHistory = classes()
            .that(that("are not known to change reports", javaClass -> !isOneOf(javaClass, WRITERS)))
            .should(access(
                    "take no step of a report",
                    access -> isOf(access, "report", "Ticket")
                            && !isIn(access.getOriginOwner(), "ticket.report")
                            && access.getTarget().resolveMember().stream().anyMatch(ChangeRules::givesAnEntry)))
            .because("a further writer of history is a decision, and a line here");

    @ArchTest
    static final ArchRule fewWriteToTables = classes()
            .that(that("are not known to change reports", javaClass -> !isOneOf(javaClass, WRITERS)))
            .should(access(
                    "write nothing by the repository of reports",
                    access -> (isOf(access, "report", "TicketRepository") || isOf(access, "reading", "NoteRepository"))
                            && WRITING.contains(access.getName())
                            && !isIn(access.getOriginOwner(), "ticket.report")))
            .because("what is kept there is history, or hangs on it");

    @ArchTest
    static final ArchRule fewMakeEntries = classes()
            .that(that(
                    "are not the run that writes many at once",
                    javaClass -> !isOneOf(javaClass, Set.of("duedays.DueDayRows"))))
            .should(access(
                    "make no entry of a history",
                    access -> access.getName().equals("<init>")
                            && isOf(access, "report", "HistoryEntry")
                            && !isIn(access.getOriginOwner(), "ticket.report")))
            .because("an entry that no report made is tied to nothing that the report says");

    @ArchTest
    static final ArchRule whoChangesReportsOpensNoUnitOfWork = classes()
            .that(that("know the one way", ChangeRules::knowsTheOneWay))
            .should(dependOnNo(
                    "unit of work",
                    target -> isIn(target, "platform") && target.getSimpleName().equals("UnitOfWork")))
            .because(
                    "two units of work for one request take two connections, and the second knows nothing of the lock");

    @ArchTest
    static final ArchRule fewShowAReportAsIfOpened = classes()
            .that(that(
                    "neither read nor take reports in",
                    javaClass -> !isIn(javaClass, "ticket.reading")
                            && !isOneOf(javaClass, Set.of("intake.TicketIntake", "several.SeveralChanges"))))
            .should(access(
                    "make no view of a report",
                    access ->
                            Set.of("of", "outcome").contains(access.getName()) && isOf(access, "reading", "ViewMaker")))
            .because("a report is shown once it is recorded that it was opened");

    @ArchTest
    static final ArchRule onlyTheDisclosureOpensContacts = classes()
            .that(that(
                    "neither disclose, nor tell reporters of themselves, nor look for whom to tell of a breach",
                    javaClass -> !isOneOf(
                            javaClass,
                            Set.of(
                                    "reading.TicketReader",
                                    "privacy.OwnData",
                                    "breach.BreachSearch",
                                    "sealing.Contacts"))))
            .should(access(
                    "open no contact",
                    access -> (access.getName().equals("open") && isOf(access, "sealing", "Contacts"))
                            || (access.getName().equals("getSealed") && isOf(access, "sealing", "IdentityRepository"))))
            .because("who reported something is disclosed once that is recorded, and in no other way");

    private ChangeRules() {}

    private static boolean knowsTheOneWay(JavaClass javaClass) {
        return !isOneOf(javaClass, THE_WAY)
                && javaClass.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> isOneOf(dependency.getTargetClass(), THE_WAY));
    }

    private static boolean givesAnEntry(Object member) {
        return member instanceof com.tngtech.archunit.core.domain.JavaMethod method
                && method.getRawReturnType().getSimpleName().equals("HistoryEntry");
    }

    private static boolean isOneOf(JavaClass javaClass, Set<String> names) {
        JavaClass file = outermost(javaClass);
        return Packages.isOurs(file)
                && names.stream().anyMatch(name -> ("ticket." + name)
                        .equals(Packages.nameOf(file) + "." + file.getSimpleName()));
    }

    private static boolean isOf(JavaAccess<?> access, String room, String name) {
        JavaClass target = access.getTargetOwner();
        return isIn(target, "ticket." + room) && target.getSimpleName().equals(name);
    }
}
