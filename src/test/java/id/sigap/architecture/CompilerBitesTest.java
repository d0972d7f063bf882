package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What needs no rule, because the compiler refuses it. */
class CompilerBitesTest {

    @Test
    void refusesARoomThatLetsReportsThroughByItself() {
        assertRefused(
                "Gate is not public in id.sigap.ticket.reading",
                "package id.sigap.ticket.journey; class Shortcut { id.sigap.ticket.reading.Gate gate; }");
    }

    @Test
    void refusesARoomThatChangesAReportPastItsVerbs() {
        assertRefused(
                "hand(String) is not public in Ticket",
                "package id.sigap.ticket.journey; class Pusher {"
                        + " void push(id.sigap.ticket.report.Ticket ticket) { ticket.hand(\"BINAMARGA\"); } }");
    }

    @Test
    void refusesAFieldWithoutARule() throws IOException {
        String fields = source("TicketField").replaceFirst("\\bNUMBER\\(", "SHOE_SIZE(\"Of the reporter.\"), NUMBER(");

        assertRefused("does not cover all possible input values", fields, source("VisibilityPolicy"));
    }

    private static void assertRefused(String reason, String... files) {
        try (PlantCompiler compiler = new PlantCompiler()) {
            String errors = compiler.errorsIn(files);
            assertTrue(errors.contains(reason), errors);
        }
    }

    private static String source(String name) throws IOException {
        return Files.readString(MainCode.SOURCES.resolve("id/sigap/access/" + name + ".java"));
    }
}
