package id.sigap.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Problem;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads, objects to, decides on and signs the statement of SUDIN, which is below DINAS, and that of the Bureau. */
class StatementPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "OFFICER,      SUDIN,    SUDIN, yes yes FORBIDDEN FORBIDDEN",
        "LURAH,        KEL-1,    KEL-1, yes yes FORBIDDEN FORBIDDEN",
        "OFFICER,      DINAS,    SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "LURAH,        KEL-1,    SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "DESK_OFFICER, SUDIN,    SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "CITIZEN,      ,         SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "CHANNEL,      ,         SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "VALIDATOR,    BIRO-PEM, SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN",
        "VALIDATOR,    BIRO-PEM, BIRO-PEM, yes yes FORBIDDEN FORBIDDEN",
        "TICKET_ADMIN, BIRO-PEM, SUDIN, yes FORBIDDEN yes yes",
        "TICKET_ADMIN, BIRO-PEM, BIRO-PEM, yes yes yes FOUR_EYES",
        "ADMIN,        ,         SUDIN, yes FORBIDDEN FORBIDDEN yes",
        "ADMIN,        SUDIN,    SUDIN, yes FORBIDDEN FORBIDDEN FOUR_EYES",
        ",             ,         SUDIN, FORBIDDEN FORBIDDEN FORBIDDEN FORBIDDEN"
    })
    void rights(@Nullable Role role, @Nullable String unit, String statement, String expected) {
        Viewer viewer = role == null
                ? Viewer.anonymous()
                : new Viewer("person", Set.of(role), unit, unit == null ? Set.of() : Set.of(unit), null, null);
        assertEquals(
                expected,
                may(viewer, who -> StatementPolicy.requireReader(who, statement)) + " "
                        + may(viewer, who -> StatementPolicy.requireObjector(who, statement)) + " "
                        + may(viewer, StatementPolicy::requireDecider) + " "
                        + may(viewer, who -> StatementPolicy.requireSigner(who, statement)));
    }

    private static String may(Viewer viewer, Consumer<Viewer> rule) {
        try {
            rule.accept(viewer);
            return "yes";
        } catch (Problem problem) {
            return problem.code().name();
        }
    }
}
