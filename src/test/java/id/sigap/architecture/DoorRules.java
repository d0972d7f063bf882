package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.outermost;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.architecture.Packages.Row;
import id.sigap.platform.UseCase;
import java.util.Set;
import java.util.stream.Stream;

/** What a door may hold, and what it may hand out. */
final class DoorRules {

    /** Besides use cases and words: by package and name, all that a door may ask. */
    private static final Set<String> HELPERS = Set.of(
            "deadline.WorkingCalendar",
            "identity.CallerClient",
            "identity.CallerTraffic",
            "identity.CurrentViewer",
            "identity.StillBelieved",
            "platform.Rounds",
            "platform.SealedNotes",
            "platform.UnderWay",
            "export.TableWriter",
            "platform.limit.RateLimit",
            "platform.limit.ClientNetwork",
            "platform.news.Stirs",
            "platform.seen.Seen",
            "platform.seen.Traces",
            "platform.traffic.Lanes",
            "platform.waits.WaitSettings",
            "problem.Described",
            "problem.Labelled",
            "reference.GroupWords",
            "reference.notice.Notices",
            "reference.question.Questions",
            "reference.ReferenceBook",
            "reference.ReferenceData",
            "door.web.Caller",
            "door.web.Failures",
            "door.web.Incidents",
            "door.web.ReaderLanguage",
            "door.web.SteadyLook",
            "door.web.Expectation",
            "door.web.UnreadBody",
            "workflow.Workflow");

    private static final DescribedPredicate<JavaClass> IN_A_DOOR = that(
            "are in a door",
            javaClass -> Packages.of(javaClass).filter(Row::door).isPresent());

    @ArchTest
    static final ArchRule doorsAskUseCasesAlone = classes()
            .that(IN_A_DOOR)
            .should(should("know use cases, words and a few named helpers", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> isElsewhere(javaClass, trace.of()) && !mayBeAsked(trace.of()))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("a door has no rules of its own: it translates, and asks");

    @ArchTest
    static final ArchRule doorsAnswerInTheirOwnWords = classes()
            .that(IN_A_DOOR)
            .should(should("hand out enums and types of their own", (javaClass, complain) -> answers(javaClass)
                    .forEach(method -> method.getReturnType().getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> isElsewhere(javaClass, type) && !type.isEnum())
                            .forEach(type ->
                                    complain.accept("hands out " + type.getSimpleName() + " in " + method.getName())))))
            .because("what the engine gets hold of it shows whole, hidden or not");

    @ArchTest
    static final ArchRule nobodyOutsideMakesAnAnswer = classes()
            .should(access(
                    "make answers of their own door alone",
                    access -> access.getTarget().getName().equals("<init>")
                            && access.getTargetOwner().isAnnotatedWith("org.eclipse.microprofile.graphql.Type")
                            && isElsewhere(access.getOriginOwner(), access.getTargetOwner())))
            .because("an answer is made of a view by its own door, and of nothing else");

    private DoorRules() {}

    private static boolean isElsewhere(JavaClass javaClass, JavaClass target) {
        return Packages.isOurs(target) && !Packages.isOfOneFeature(target, javaClass);
    }

    private static boolean mayBeAsked(JavaClass target) {
        boolean word = target.isRecord() || target.isEnum() || target.isAnnotation();
        JavaClass file = outermost(target);
        return word
                || target.isAssignableTo(Throwable.class)
                || target.isAnnotatedWith(UseCase.class)
                || HELPERS.contains(Packages.nameOf(file) + "." + file.getSimpleName());
    }

    private static Stream<? extends JavaCodeUnit> answers(JavaClass javaClass) {
        return javaClass.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> isForTheEngine(outermost(javaClass)));
    }

    private static boolean isForTheEngine(JavaClass file) {
        return file.isAnnotatedWith("org.eclipse.microprofile.graphql.Type")
                || file.isAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi");
    }
}
