package id.sigap.audit.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RootFileTest {

    private static final String ROOT =
            "sigap-root-1 7 2026-11-24 " + "a".repeat(64) + " " + "b".repeat(128) + " " + "c".repeat(88);

    @Test
    void readsLinesAndBlankOnesBetween() {
        assertEquals(7, new RootFile(List.of("", ROOT, " ")).lastNumber());
    }

    @Test
    void refusesALineThatIsNoRootAndAFileWithoutAny() {
        assertEquals("line 2 is no root", refusal(List.of(ROOT, "x")));
        assertEquals("there is no root", refusal(List.of("", " ")));
        assertEquals("there is no root", refusal(List.of()));
    }

    private static String refusal(List<String> lines) {
        return assertThrows(IllegalArgumentException.class, () -> new RootFile(lines))
                .getMessage();
    }
}
