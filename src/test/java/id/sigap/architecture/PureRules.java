package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.sigap.architecture.Packages.Row;

/** What holds for the packages that are nothing but Java: the rules of the city, as functions. */
final class PureRules {

    private static final DescribedPredicate<JavaClass> PURE = that(
            "are pure", javaClass -> Packages.of(javaClass).filter(Row::pure).isPresent());

    @ArchTest
    static final ArchRule pureCodeUsesTheLanguageAlone = classes()
            .that(PURE)
            .should(dependOnNo(
                    "framework, and of the JDK nothing but values, collections and dates",
                    target -> !Packages.isOurs(target) && !isLanguage(target)))
            .because("the rules of the city are read, tested and trusted without anything around them");

    @ArchTest
    static final ArchRule pureCodeHasNoClock = classes()
            .that(PURE)
            .should(dependOnNo(
                    "clock",
                    target -> target.getName().equals("java.time.Clock")
                            || target.getName().equals("java.time.InstantSource")))
            .andShould(access("not ask for the time", TimeAndChanceRules::asksForTheTime))
            .because("now is an argument: the same question has the same answer tomorrow");

    @ArchTest
    static final ArchRule pureCodeThrowsNoDice = classes()
            .that(PURE)
            .should(dependOnNo("source of chance", TimeAndChanceRules::isDice))
            .andShould(access("not ask chance", TimeAndChanceRules::asksChance))
            .because("the same question has the same answer");

    private PureRules() {}

    private static boolean isLanguage(JavaClass target) {
        return Packages.isBelow(target.getPackageName(), Packages.LANGUAGE);
    }
}
