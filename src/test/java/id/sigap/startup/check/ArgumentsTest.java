package id.sigap.startup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void theServiceAndItsCommandsStart() {
        assertEquals(Optional.empty(), Arguments.of());
        assertEquals(Optional.empty(), Arguments.of("verify-audit", "--roots", "x"));
        assertEquals(Optional.empty(), Arguments.of("audit-roots"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "-help", "help"})
    void helpNamesTheCommands(String help) {
        Arguments.Answer answer = Arguments.of(help).orElseThrow();
        assertEquals(0, answer.code());
        assertTrue(answer.text().contains("verify-audit") && answer.text().contains("audit-roots"), answer.text());
    }

    @ParameterizedTest
    @CsvSource({
        "sigap.keys.v1=secret, java -Dsigap.keys.v1=… -jar",
        "-Dsigap.keys.v1=secret, java -Dsigap.keys.v1=… -jar",
        "--sigap.keys.v1=secret, java -Dsigap.keys.v1=… -jar",
        "quarkus.http.port=secret, java -Dquarkus.http.port=… -jar",
        "SIGAP_KEYS_V1=secret, SIGAP_KEYS_V1=… java -jar",
    })
    void aSettingIsToldWhereItGoesAndNotRepeated(String argument, String how) {
        Arguments.Answer answer = Arguments.of(argument).orElseThrow();
        assertEquals(2, answer.code());
        assertTrue(answer.text().contains(how), answer.text());
        assertFalse(answer.text().contains("secret"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-adit", "migrates", "--version", "", "-x"})
    void whatIsNoCommandStartsNothing(String argument) {
        Arguments.Answer answer = Arguments.of(argument).orElseThrow();
        assertEquals(2, answer.code());
        assertTrue(answer.text().contains("Unknown command: " + argument), answer.text());
    }
}
