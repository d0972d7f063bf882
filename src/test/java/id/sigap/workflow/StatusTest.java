package id.sigap.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** The city's words, and the same for citizens. */
class StatusTest {

    private static final String ABBREVIATION = "\\b\\p{Lu}{2,}\\b";

    @Test
    void citizensReadNoAbbreviationOfTheOffices() {
        assertEquals("TL Ditolak", Status.FOLLOW_UP_REJECTED.label().id());
        for (Status status : Status.values()) {
            String word = status.writtenOut().id();
            assertFalse(
                    java.util.regex.Pattern.compile(ABBREVIATION).matcher(word).find(), word);
            assertEquals(
                    status == Status.FOLLOW_UP_REJECTED
                            ? "Tindak Lanjut Ditolak"
                            : status.label().id(),
                    word);
            assertEquals(status.label().en(), status.writtenOut().en());
        }
    }
}
