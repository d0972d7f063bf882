package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.should;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.access.Viewer;
import id.sigap.platform.UseCase;
import java.util.List;
import java.util.stream.Stream;

/** What every use case takes, and what it may give. */
final class UseCaseRules {

    private static final String UNI = "io.smallrye.mutiny.Uni";

    @ArchTest
    static final ArchRule theViewerComesFirst = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(should("take the viewer first", (javaClass, complain) -> publicMethods(javaClass)
                    .filter(method -> !takesTheViewerFirst(method))
                    .forEach(method -> complain.accept("takes no viewer first in " + method.getName()))))
            .because("what asks for nobody in particular answers for everybody");

    @ArchTest
    static final ArchRule useCasesAnswerWithViewsOrTallies = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(should("answer with Uni<…View>, Uni<…Tally> or Uni<Void>", (javaClass, complain) -> publicMethods(
                            javaClass)
                    .filter(method -> !answersWithAView(method))
                    .forEach(method -> complain.accept(
                            "answers with " + method.getReturnType().getName() + " in " + method.getName()))))
            .because("a string, an entity or a row has not been looked through by the policy");

    @ArchTest
    static final ArchRule noUseCaseKnowsAnother = classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should(should("know no other use case", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> trace.of().isAnnotatedWith(UseCase.class)
                            && !trace.of().equals(javaClass))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("two units of work for one request take two connections, and the pool starves");

    private UseCaseRules() {}

    /** Its own and those it inherits; not those the compiler adds. */
    private static Stream<JavaMethod> publicMethods(JavaClass javaClass) {
        return javaClass.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getOwner().isEquivalentTo(Object.class));
    }

    private static boolean takesTheViewerFirst(JavaMethod method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.get(0).isEquivalentTo(Viewer.class);
    }

    private static boolean answersWithAView(JavaMethod method) {
        return method.getReturnType() instanceof JavaParameterizedType type
                && type.toErasure().getName().equals(UNI)
                && type.getActualTypeArguments().stream().allMatch(UseCaseRules::mayLeave);
    }

    private static boolean mayLeave(JavaType answer) {
        JavaClass type = answer.toErasure();
        return type.isEquivalentTo(Void.class) || HiddenRules.isView(type);
    }
}
