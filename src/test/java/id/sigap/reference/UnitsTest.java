package id.sigap.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which units can be handed work, which can act, and which stand below which. */
class UnitsTest {

    private static final String BUREAU = "BIRO-PEM";
    private static final LocalDate OPENED = LocalDate.of(2026, 1, 1);
    private static final LocalDate CLOSED = LocalDate.of(2026, 6, 30);

    private static final ReferenceBook BOOK = new ReferenceBook(
            1,
            List.of(),
            List.of(
                    unit("PEMPROV", null, "PEMPROV", true, null),
                    unit("BINAMARGA", "PEMPROV", "DINAS", true, null),
                    unit("SUDIN-BM-JP", "BINAMARGA", "SUKU_DINAS", true, CLOSED),
                    unit("SEKSI-BM-JP", "SUDIN-BM-JP", "UPTD", true, null),
                    unit("UPT-ALKAL", "BINAMARGA", "UPTD", false, null),
                    unit("PLN", null, "EXTERNAL", true, null),
                    unit("KEL-1", "PEMPROV", "KELURAHAN", true, null),
                    unit("KEL-2", "PEMPROV", "KELURAHAN", false, null),
                    unit(BUREAU, "PEMPROV", "BIRO", false, CLOSED),
                    unit("ROUND", "ABOUT", "DINAS", true, null),
                    unit("ABOUT", "ROUND", "DINAS", true, null)),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "BINAMARGA,   2026-01-01, true,  true",
        "BINAMARGA,   2025-12-31, false, false",
        "SUDIN-BM-JP, 2026-06-30, true,  true",
        "SUDIN-BM-JP, 2026-07-01, false, false",
        "UPT-ALKAL,   2026-03-01, true,  false",
        "PLN,         2026-03-01, true,  true",
        "PEMPROV,     2026-03-01, false, true",
        "KEL-1,       2026-03-01, false, true",
        "KEL-2,       2026-03-01, false, false",
        "BIRO-PEM,    2026-03-01, true,  false",
        "BIRO-PEM,    2026-07-01, false, false",
        "UNHEARD-OF,  2026-03-01, false, false"
    })
    void whoCanBeHandedWorkAndWhoCanAct(String code, LocalDate day, boolean openAgency, boolean canAct) {
        assertEquals(openAgency, BOOK.isOpenAgency(code, day));
        assertEquals(canAct, BOOK.canAct(code, day));
    }

    @Test
    void theBureauIsTheUnitThatIsMarked() {
        assertEquals(BUREAU, BOOK.bureau());
    }

    @Test
    void noUnitIsNoAgency() {
        assertFalse(BOOK.isOpenAgency(null, OPENED));
    }

    @ParameterizedTest
    @CsvSource({
        "BINAMARGA,   PEMPROV,     true",
        "SUDIN-BM-JP, BINAMARGA,   true",
        "SUDIN-BM-JP, PEMPROV,     true",
        "SEKSI-BM-JP, PEMPROV,     true",
        "PEMPROV,     SUDIN-BM-JP, false",
        "BINAMARGA,   BINAMARGA,   false",
        "UPT-ALKAL,   SUDIN-BM-JP, false",
        "PLN,         PEMPROV,     false",
        "UNHEARD-OF,  PEMPROV,     false",
        "PEMPROV,     UNHEARD-OF,  false",
        "ROUND,       ABOUT,       true",
        "ROUND,       ROUND,       false",
        "ROUND,       PEMPROV,     false"
    })
    void strictlyBelow(String code, String ancestor, boolean within) {
        assertEquals(within, BOOK.isWithin(code, ancestor));
    }

    @Test
    void theTreeIsTheUnitAndAllWithinIt() {
        assertEquals(Set.of("BINAMARGA", "SUDIN-BM-JP", "SEKSI-BM-JP", "UPT-ALKAL"), BOOK.unitTree("BINAMARGA"));
        assertEquals(Set.of("ROUND", "ABOUT"), BOOK.unitTree("ROUND"));
    }

    private static OrgUnit unit(String code, String parentCode, String kind, boolean attended, LocalDate to) {
        return new OrgUnit(code, code, parentCode, kind, null, code.equals(BUREAU), attended, new Validity(OPENED, to));
    }
}
