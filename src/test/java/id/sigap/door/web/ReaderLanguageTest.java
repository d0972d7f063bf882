package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ENGLISH",
                "en-GB,en;q=0.9 | ENGLISH",
                "de-DE,de;q=0.9,en;q=0.8,id;q=0.7 | ENGLISH",
                "id-ID,id;q=0.9,en-US;q=0.8 | INDONESIAN",
                "en;q=0.5,id;q=0.6 | INDONESIAN",
                "in-ID | INDONESIAN",
                "en;q=0 | INDONESIAN",
                "de,*;q=0.5 | INDONESIAN",
                "jv | INDONESIAN"
            })
    void theHeaviestOfTheTwoIsTold(String header, Language language) {
        assertEquals(language, ReaderLanguage.of(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "en;q=x", "en;q=2", "\u0000", "en_US,,;;"})
    void whatIsNoSuchHeaderAsksForNothing(String header) {
        assertEquals(Language.INDONESIAN, ReaderLanguage.of(header));
    }

    @Test
    void neitherDoesNoneOrALongOne() {
        assertEquals(Language.INDONESIAN, ReaderLanguage.of((String) null));
        assertEquals(Language.INDONESIAN, ReaderLanguage.of("en,".repeat(1_000)));
    }
}
