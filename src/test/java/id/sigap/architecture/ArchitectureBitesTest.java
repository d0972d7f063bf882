package id.sigap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule is worth nothing until somebody has seen it fail: for each rule there is a plant in a {@code *BitesTest}. */
class ArchitectureBitesTest {

    private static final ArchRule EVERY_RULE_HAS_BITTEN = fields().that()
            .haveRawType(ArchRule.class)
            .should(haveBitten())
            .because("a rule that has never failed may be one that cannot");

    @Test
    void everyRuleHasBitten() {
        EVERY_RULE_HAS_BITTEN.check(new ClassFileImporter().importPackagesOf(ArchitectureBitesTest.class));
    }

    @Test
    void refusesARuleThatHasNeverBitten() {
        Plant plant = Plant.of("""
                package id.sigap.architecture;
                import com.tngtech.archunit.lang.ArchRule;
                class TamedRules { static final ArchRule seen = null; }
                class WildRules { static final ArchRule unseen = null; }
                class TamedBitesTest { Object rule = TamedRules.seen; }
                """);

        assertEquals(Set.of("WildRules"), plant.reportedBy(EVERY_RULE_HAS_BITTEN));
    }

    private static ArchCondition<JavaField> haveBitten() {
        return new ArchCondition<>("be used in a *BitesTest") {
            @Override
            public void check(JavaField rule, ConditionEvents events) {
                boolean bitten = rule.getAccessesToSelf().stream()
                        .anyMatch(access ->
                                access.getOriginOwner().getSimpleName().endsWith("BitesTest"));
                if (!bitten) {
                    events.add(SimpleConditionEvent.violated(rule, "<" + rule.getFullName() + "> has no plant"));
                }
            }
        };
    }
}
