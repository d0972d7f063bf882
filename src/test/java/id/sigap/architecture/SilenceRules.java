package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static id.sigap.architecture.Conditions.access;
import static id.sigap.architecture.Conditions.dependOnNo;
import static id.sigap.architecture.Conditions.isIn;
import static id.sigap.architecture.Conditions.that;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What is not said aloud: a log line is a way out that no policy watches. */
final class SilenceRules {

    private static final String LOGGERS =
            "java\\.util\\.logging\\..+|java\\.lang\\.System\\$Logger|org\\.jboss\\.logging\\..+"
                    + "|org\\.slf4j\\..+|org\\.apache\\..*log.*|io\\.quarkus\\.logging\\..+";

    @ArchTest
    static final ArchRule reportsAreNotLogged = classes()
            .that(that(
                    "may hold a report or a person",
                    javaClass -> !isIn(
                            javaClass,
                            "platform",
                            "platform.clock",
                            "platform.pool",
                            "door.web",
                            "startup",
                            "startup.migration",
                            "demo")))
            .should(dependOnNo("logger", SilenceRules::isLogger))
            .because("whoever reads the log has no roles: what a report says must not be in it");

    @ArchTest
    static final ArchRule nobodyPrints = classes()
            .that(that("are neither the start nor a command", javaClass -> !isIn(javaClass, "startup", "command")))
            .should(access("print nothing", SilenceRules::prints))
            .because("what is printed is a log that nobody can turn off; a command answers by it, and knows no report");

    private SilenceRules() {}

    private static boolean isLogger(JavaClass target) {
        return target.getName().matches(LOGGERS);
    }

    private static boolean prints(JavaAccess<?> access) {
        String target = access.getTargetOwner().getName() + "." + access.getName();
        return target.matches("java\\.lang\\.System\\.(out|err)") || target.endsWith(".printStackTrace");
    }
}
