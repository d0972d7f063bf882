package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Words that slip out, seen to be refused. */
class SilenceBitesTest {

    @Test
    void refusesAReportInTheLog() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class ByJboss { org.jboss.logging.Logger log; }
                class ByJdk { java.util.logging.Logger log; }
                class BySystem { System.Logger log; }
                class ByQuarkus { void say(String words) { io.quarkus.logging.Log.info(words); } }
                class BySlf4j { org.slf4j.Logger log; }
                """, "package id.sigap.platform; class Slow { org.jboss.logging.Logger log; }");

        assertEquals(
                Set.of("ByJboss", "ByJdk", "BySystem", "ByQuarkus", "BySlf4j"),
                plant.reportedBy(SilenceRules.reportsAreNotLogged));
    }

    @Test
    void refusesAReportOnTheConsole() {
        Plant plant = Plant.of(
                """
                package id.sigap.door.graphql.http;
                class Out { void say(String words) { System.out.println(words); } }
                class Err { void say(String words) { System.err.println(words); } }
                class Trace { void say(Exception failure) { failure.printStackTrace(); } }
                """, "package id.sigap.startup; class Banner { void say() { System.err.println(\"no settings\"); } }");

        assertEquals(Set.of("Out", "Err", "Trace"), plant.reportedBy(SilenceRules.nobodyPrints));
    }
}
