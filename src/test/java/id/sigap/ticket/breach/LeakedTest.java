package id.sigap.ticket.breach;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody copied from a leak is found whatever became of its capitals, spaces and dashes. */
@Shows(Promise.O5)
class LeakedTest {

    @Test
    void wordsAreFoundInsideOthers() {
        Leaked leaked = new Leaked(List.of("  puing  MENUTUP\ttrotoar ", ""));
        assertTrue(leaked.isIn("Ada puing menutup\ntrotoar di sini."));
        assertFalse(leaked.isIn("Ada puing di trotoar."));
    }

    @Test
    void numbersAreFoundAsTheyArePrintedAndAsTheyAreTyped() {
        assertTrue(new Leaked(List.of("JK-7M3K9-QXD2V-T")).isNumber("JK7M3K9QXD2VT"));
        assertTrue(new Leaked(List.of("jk 7m3k9 qxd2vt")).isNumber("JK7M3K9QXD2VT"));
        assertFalse(new Leaked(List.of("JK-7M3K9-QXD2V-T")).isNumber("JK7M3K9QXD2VX"));
    }

    @Test
    void contactsAreFoundInWhateverFormATelephoneNumberIsWritten() {
        Leaked leaked = new Leaked(List.of("0812-0000-1708", "siti@contoh.example"));
        assertTrue(leaked.isContact(List.of("Siti", "+6281200001708")));
        assertTrue(leaked.isContact(List.of("Siti@Contoh.example")));
        assertFalse(leaked.isContact(List.of("Siti", "+6281200001709")));
    }

    @Test
    void whatIsInEveryReportIsNotLookedFor() {
        assertThrows(IllegalArgumentException.class, () -> new Leaked(List.of("yang bocor", "di")));
        assertThrows(IllegalArgumentException.class, () -> new Leaked(List.of(" ")));
    }
}
