package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.isIn;
import static id.sigap.architecture.Conditions.outermost;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.platform.UseCase;
import java.util.Set;

/** What does not leave its package, and the one form in which a report does. */
final class HiddenRules {

    /** The public records of {@code ticket} that carry no report out: what callers say, and a word inside a view. */
    private static final Set<String> WORDS = Set.of(
            "AccessLogQuery", "PlacedArea", "Submission", "TicketCommand", "TicketNumber", "TicketQuery", "TicketRef");

    /** Of rooms, besides use cases: what ties entries to chains, what says what is wrong with one, and what an operator asks. */
    private static final Set<String> MEANT_FOR_OTHERS = Set.of(
            "audit.chain.BesideHash",
            "audit.chain.Chain",
            "audit.chain.ChainFault",
            "audit.chain.ChainKind",
            "audit.chain.ChainedRow",
            "audit.chain.GrantHash",
            "audit.chain.ReportColumns",
            "audit.check.CheckView",
            "audit.check.Verifier",
            "ticket.cover.Area",
            "ticket.cover.Redaction",
            "ticket.cover.Span",
            "audit.root.RootLines",
            "audit.root.RootPageView",
            "photo.likeness.Capture",
            "photo.likeness.Likeness",
            "ticket.breach.Affected",
            "ticket.breach.BreachScope",
            "ticket.breach.BreachSearch",
            "ticket.breach.Leak",
            "ticket.export.ExportView",
            "ticket.privacy.OwnDataView",
            "ticket.breach.LeakSearch",
            "ticket.duedays.DeadlineRunView",
            "ticket.breach.TakenAway",
            "ticket.escalation.EscalationPageView",
            "ticket.intake.FormFaultsView",
            "ticket.journey.LimitsView",
            "ticket.journey.TargetsView",
            "ticket.workload.OpenWorkView",
            "ticket.workload.UnitFiguresView");

    /** Views that say nothing of a report which the gate would have to let through. */
    private static final Set<String> MADE_ELSEWHERE = Set.of(
            "AccessLogPageView",
            "DisclosureView",
            "ExportView",
            "FormFaultsView",
            "LimitsView",
            "OwnDataView",
            "EscalationPageView",
            "OpenWorkView",
            "PhotoFileView",
            "ReceiptView",
            "TargetsView",
            "UnitFiguresView",
            "UploadView");

    private static final DescribedPredicate<JavaClass> VIEWS = that("are views", HiddenRules::isView);

    @ArchTest
    static final ArchRule entitiesStayInTheirFeature = classes()
            .should(should("know no entity of another feature", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> DatabaseRules.isMapped(trace.of()))
                    .filter(trace -> !Packages.isOfOneFeature(javaClass, trace.of()))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("whoever holds an entity holds every value of it, whatever the viewer may see");

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature = classes()
            .should(should("know no repository of another feature", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> Packages.isOurs(trace.of()) && DatabaseRules.isRepository(trace.of()))
                    .filter(trace -> !Packages.isOfOneFeature(javaClass, trace.of()))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("whoever holds a repository reads past the policy");

    @ArchTest
    static final ArchRule roomsAreKnownByWhatIsMeantForOthers = classes()
            .should(should("know of others' rooms what is meant for them", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> isSealed(trace.of()))
                    .filter(trace -> !Packages.isOfOneFeature(javaClass, trace.of()))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("what is public there is so for the rooms beside it: the compiler knows no smaller circle");

    @ArchTest
    static final ArchRule onlyViewsCarryReportsOut = classes()
            .that(that("are public in ticket", javaClass -> isIn(javaClass, "ticket") && isPublic(javaClass)))
            .should(should("be use cases, views, enums or words", (javaClass, complain) -> {
                boolean word = javaClass.isRecord()
                        && WORDS.contains(outermost(javaClass).getSimpleName());
                if (!word && !isView(javaClass) && !javaClass.isEnum() && !javaClass.isAnnotatedWith(UseCase.class)) {
                    complain.accept("is public, and no use case, view, enum or word");
                }
            }))
            .because("a report leaves its package in one form; a second form is a second policy");

    @ArchTest
    static final ArchRule viewsArePublicRecords = classes()
            .that(that("are named *View or *Tally", HiddenRules::isNamedView))
            .should(should("be public records", (javaClass, complain) -> {
                if (!isView(javaClass)) {
                    complain.accept("is named as a view, and no public record");
                }
            }))
            .because("a view is complete and detached: nothing of it is loaded or changed after the policy has spoken");

    @ArchTest
    static final ArchRule viewsHoldNothingHidden = classes()
            .that(VIEWS)
            .should(should(
                    "hold values, public enums and public records",
                    (javaClass, complain) -> javaClass.getFields().stream()
                            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream()
                                    .map(JavaClass::getBaseComponentType)
                                    .filter(type -> !isValue(type))
                                    .map(type -> "holds a " + type.getSimpleName() + " in " + field.getName()))
                            .forEach(complain)))
            .because("a view that holds an entity or a row has shown everything");

    @ArchTest
    static final ArchRule onlyItsOwnFeatureMakesAView = classes()
            .should(access(
                    "make views of their own feature alone",
                    access -> access.getTarget().getName().equals("<init>")
                            && isView(access.getTargetOwner())
                            && !Packages.isOfOneFeature(access.getTargetOwner(), access.getOriginOwner())))
            .because("what is in a view has been let through by the policy");

    @ArchTest
    static final ArchRule onlyReadingShowsReports = classes()
            .that(that("are not in ticket.reading", javaClass -> !isIn(javaClass, "ticket.reading")))
            .should(access(
                    "make no view of a report, nor of what is in it",
                    access -> access.getTarget().getName().equals("<init>")
                            && isIn(access.getTargetOwner(), "ticket")
                            && (isView(access.getTargetOwner())
                                    || access.getTargetOwner().getSimpleName().equals("PlacedArea"))
                            && !MADE_ELSEWHERE.contains(
                                    outermost(access.getTargetOwner()).getSimpleName())))
            .because("one mouth: what it says has been through the gate");

    @ArchTest
    static final ArchRule onlyTheTicketFeatureAsksThePolicy = classes()
            .that(that(
                    "are in neither access, ticket nor workflow", javaClass -> !Set.of("access", "ticket", "workflow")
                            .contains(Packages.featureOf(Packages.nameOf(javaClass)))))
            .should(dependOnNo(
                    "policy",
                    target -> isIn(target, "access")
                            && Set.of("VisibilityPolicy", "RowScope", "TicketFacts")
                                    .contains(outermost(target).getSimpleName())))
            .because("whoever else asks has a report in hand that nobody has looked through yet");

    @ArchTest
    static final ArchRule theWorkflowAsksNobodyWhatIsSeen = classes()
            .that(that("are in workflow", javaClass -> isIn(javaClass, "workflow")))
            .should(dependOnNo(
                    "policy, but the facts of a report",
                    target -> isIn(target, "access")
                            && Set.of("VisibilityPolicy", "RowScope")
                                    .contains(outermost(target).getSimpleName())))
            .because("what one may do and what one may see are two questions, with one answer each");

    private HiddenRules() {}

    /** A view, or a tally: a view of many reports at once. */
    static boolean isView(JavaClass javaClass) {
        return isNamedView(javaClass) && javaClass.isRecord() && isPublic(javaClass);
    }

    /** By its file's name: what is nested in a view is a part of it. */
    private static boolean isNamedView(JavaClass javaClass) {
        boolean named = outermost(javaClass).getSimpleName().matches(".+(View|Tally)");
        return Packages.isOurs(javaClass) && named && !isPrivate(javaClass);
    }

    private static boolean isValue(JavaClass type) {
        return !Packages.isOurs(type) || (isPublic(type) && !isSealed(type) && (type.isEnum() || type.isRecord()));
    }

    private static boolean isSealed(JavaClass javaClass) {
        return Packages.isOurs(javaClass)
                && isSealed(
                        Packages.nameOf(javaClass),
                        outermost(javaClass).getSimpleName(),
                        outermost(javaClass).isAnnotatedWith(UseCase.class));
    }

    /** Whether a type, public to the compiler or not, is one for the rooms of its own feature alone. */
    static boolean isSealed(String inPackage, String name, boolean useCase) {
        boolean room = inPackage.startsWith("ticket.") || inPackage.startsWith("audit.");
        return room && !useCase && !MEANT_FOR_OTHERS.contains(inPackage + "." + name);
    }

    private static boolean isPublic(JavaClass javaClass) {
        return javaClass.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isPrivate(JavaClass javaClass) {
        return javaClass.getModifiers().contains(JavaModifier.PRIVATE);
    }
}
