package id.sigap.door.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCodeTest {

    @Test
    void theyAreTheCodesOfRules() {
        List<String> rules = Arrays.stream(ProblemCode.values())
                .filter(code -> code.kind() == ProblemCode.Kind.RULE)
                .map(ProblemCode::name)
                .sorted()
                .toList();
        assertEquals(rules, Arrays.stream(RuleCode.values()).map(RuleCode::name).toList());
        for (RuleCode code : RuleCode.values()) {
            assertEquals(ProblemCode.valueOf(code.name()).meaning(), code.meaning());
        }
    }
}
