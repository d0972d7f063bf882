package id.sigap.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void aTextNamesTheLimitThatIsSetAsItsReadersWriteNumbers() {
        Problem pause = new Problem(ProblemCode.PAUSE_OVER_CAP, "until", 45);
        assertEquals(
                "Jeda harus berakhir setelah hari ini dan paling lambat 45 hari lagi.",
                pause.text().id());
        Problem text = new Problem(ProblemCode.TEXT_TOO_LONG, "note", 4_000);
        assertEquals(
                "Isian ini terlalu panjang. Paling banyak 4.000 karakter.",
                text.text().id());
        assertEquals(
                "This field is too long: 4,000 characters at most.", text.text().en());
    }

    @Test
    void whoeverIsRefusedForALimitIsToldIt() {
        assertThrows(IllegalArgumentException.class, () -> new Problem(ProblemCode.DATE_OVER_CAP, "on"));
        Arrays.stream(ProblemCode.values())
                .filter(ProblemCode::namesLimit)
                .map(code -> new Problem(code, null, 7).text())
                .forEach(
                        text -> assertFalse(text.id().contains("{") || text.en().contains("{"), text::toString));
    }
}
