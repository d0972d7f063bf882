package id.sigap.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LookAlikesTest {

    @Test
    void namesThatNobodyTellsApartHaveOneLook() {
        for (String alike : List.of(
                "DINAS BINA MARGA",
                "Dinas  Bina-Marga",
                "D\u0456n\u0430s B\u0456n\u0430 M\u0430rg\u0430",
                "Dinas \u0392\u0456n\u0430 Marga",
                "D1nas B1na Marga",
                "Dlnas Blna Marga",
                "Dinas Bina \u041carga",
                "Dinas\u200b Bina\u00ad Marga",
                "Dinas Bi\u0308na Ma\u0301rga",
                "\uff24inas Bina Marga",
                "\ud835\udc03inas Bina Marga",
                "Dinas Bina rnarga")) {
            assertEquals(LookAlikes.look("Dinas Bina Marga"), LookAlikes.look(alike), alike);
        }
    }

    @Test
    void otherNamesHaveOthers() {
        for (String other : List.of("Dina Bina Marga", "Siti Aminah", "Dinas Bina", "")) {
            assertNotEquals(LookAlikes.look("Dinas Bina Marga"), LookAlikes.look(other));
        }
    }
}
