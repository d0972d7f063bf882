package id.sigap.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextsTest {

    @Test
    void haveEachCodeInBothLanguagesAndNothingElse() {
        var found = new TreeSet<String>();
        ProblemTexts.keys().forEach(found::add);
        var wanted = Arrays.stream(ProblemCode.values())
                .flatMap(code -> Stream.of(code + ".id", code + ".en"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(wanted, found);
    }

    @Test
    void failForACodeWithoutOne() {
        assertThrows(MissingResourceException.class, () -> ProblemTexts.of("NO_SUCH_CODE"));
    }

    @ParameterizedTest
    @EnumSource
    void saySomethingElseInEachLanguageAndTheLimitInBothOrNeither(ProblemCode code) {
        LocalizedText text = code.text();
        assertNotEquals(text.id(), text.en());
        assertEquals(text.id().contains("{limit}"), text.en().contains("{limit}"));
        assertFalse(text.id().endsWith(" ") || text.en().endsWith(" "));
    }
}
