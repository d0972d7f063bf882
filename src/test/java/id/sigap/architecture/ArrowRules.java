package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.architecture.Packages.Row;
import java.util.function.BiPredicate;
import org.jspecify.annotations.NullMarked;

/** Who may know whom: the table of {@link Packages}, and what must hold whatever the table says. */
final class ArrowRules {

    @ArchTest
    static final ArchRule everyPackageIsListed = classes()
            .should(should("be in a package that the table lists", (javaClass, complain) -> {
                if (Packages.of(javaClass).isEmpty()) {
                    complain.accept("is in a package that the table does not list");
                }
            }))
            .because("a package that nobody listed has no rules, and so may know everything");

    @ArchTest
    static final ArchRule packagesKnowOnlyWhatTheTableAllows = classes()
            .should(stayWithin("packages of ours", (row, target) -> !Packages.isOurs(target) || row.mayKnow(target)))
            .because("arrows go one way: what knows little can be read, tested and changed alone");

    @ArchTest
    static final ArchRule packagesUseOnlyTheirLibraries = classes()
            .should(stayWithin("libraries of others", (row, target) -> Packages.isOurs(target) || row.mayUse(target)))
            .because("the library that nobody thought of forbidding is the one that gets used");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching(Packages.BASE + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages in a cycle are one package, only harder to read");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(should("be in a package marked @NullMarked", (javaClass, complain) -> {
                if (!javaClass.getPackage().isAnnotatedWith(NullMarked.class)) {
                    complain.accept("is in a package without a package-info that says @NullMarked");
                }
            }))
            .because("NullAway checks marked packages only");

    @ArchTest
    static final ArchRule noDoorKnowsAnother = classes()
            .that(that("are in a door", ArrowRules::isInADoor))
            .should(should("know no other door", (javaClass, complain) -> Trace.of(javaClass)
                    .filter(trace -> isInADoor(trace.of()))
                    .filter(trace -> !Packages.isOfOneFeature(trace.of(), javaClass))
                    .forEach(trace -> complain.accept(trace.description()))))
            .because("doors stand side by side: each can be taken out without the others noticing");

    @ArchTest
    static final ArchRule nobodyInsideKnowsADoor = classes()
            .that(that("are not in a door", javaClass -> !isInADoor(javaClass)))
            .should(dependOnNo("door", ArrowRules::isInADoor))
            .because("a use case is the same through every door");

    @ArchTest
    static final ArchRule nobodyKnowsTheStartOrTheDemo = classes()
            .that(that("are neither startup nor demo", javaClass -> !isExtra(javaClass)))
            .should(dependOnNo("startup or demo", ArrowRules::isExtra))
            .because("the service must run where neither is wanted");

    private ArrowRules() {}

    private static boolean isInADoor(JavaClass javaClass) {
        return Packages.isOurs(javaClass)
                && Packages.of(javaClass).filter(Row::door).isPresent();
    }

    private static boolean isExtra(JavaClass javaClass) {
        return Conditions.isIn(javaClass, "startup", "startup.check", "startup.dev", "demo");
    }

    private static ArchCondition<JavaClass> stayWithin(String what, BiPredicate<Row, JavaClass> allowed) {
        return should(
                "stay within the " + what + " that the table allows",
                (javaClass, complain) -> Packages.of(javaClass).ifPresent(row -> Trace.of(javaClass)
                        .filter(trace -> !allowed.test(row, trace.of()))
                        .forEach(trace -> complain.accept(trace.description()))));
    }
}
