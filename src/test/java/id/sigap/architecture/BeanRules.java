package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static id.sigap.architecture.Conditions.should;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;

/** How beans are made and what they keep. */
final class BeanRules {

    private static final DescribedPredicate<JavaClass> SHARED = that(
            "are one for all requests",
            javaClass -> javaClass.isAnnotatedWith(ApplicationScoped.class)
                    || javaClass.isMetaAnnotatedWith(ApplicationScoped.class)
                    || javaClass.isAnnotatedWith(Singleton.class)
                    || javaClass.isAnnotatedWith("org.eclipse.microprofile.graphql.GraphQLApi"));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beMetaAnnotatedWith(Qualifier.class)
            .because("a constructor says what a class needs, and a test can give it");

    @ArchTest
    static final ArchRule sharedBeansKeepNothing = classes()
            .that(SHARED)
            .should(should(
                    "have fields that are final, or volatile on purpose",
                    (javaClass, complain) -> javaClass.getAllFields().stream()
                            .filter(field -> Packages.isOurs(field.getOwner())) // the JDK answers for its own
                            .filter(field -> !isFixed(field))
                            .forEach(field -> complain.accept("can change " + field.getName()))))
            .because("what one request leaves in a bean, the next one finds");

    @ArchTest
    static final ArchRule nobodyMakesBeansByHand = classes()
            .that(SHARED)
            .should(should("have no public constructor", (javaClass, complain) -> javaClass.getConstructors().stream()
                    .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                    .forEach(constructor -> complain.accept("has a public constructor"))))
            .because("a bean made by hand is one that no test replaces");

    @ArchTest
    static final ArchRule publicFieldsAreFinal = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith("org.eclipse.microprofile.graphql.Input")
            .should()
            .beFinal()
            .because("a public field that changes belongs to nobody; only the engine fills inputs so");

    private BeanRules() {}

    private static boolean isFixed(JavaField field) {
        return field.getModifiers().contains(JavaModifier.FINAL)
                || field.getModifiers().contains(JavaModifier.VOLATILE);
    }
}
