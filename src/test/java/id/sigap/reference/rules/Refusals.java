package id.sigap.reference.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** What is refused, with the field. */
final class Refusals {

    private Refusals() {}

    /** @param expected codes and fields, as {@code CODE_TAKEN code, DAY_OVER lastDay}, in the order found */
    static void assertRefused(String expected, Executable edit) {
        Problem problem = assertThrows(Problem.class, edit, expected);
        assertEquals(
                expected,
                problem.all().stream()
                        .map(each -> each.code() + " " + each.field().orElse(""))
                        .collect(Collectors.joining(", ")));
    }
}
