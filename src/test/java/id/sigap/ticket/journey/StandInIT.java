package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Database;
import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A ticket administrator acts for a unit that cannot, and for no other; it is recorded as such. */
@QuarkusTest
class StandInIT {

    private static final String STEPS = "steps { action onBehalf unit { code } officer }";

    @Test
    void aTicketAdministratorActsForAnAgencyWithoutOfficers() {
        Journey report = Journey.begun().disposed();
        whileUnattended("BINAMARGA", () -> {
            assertTrue(offers(report, "ACCEPT"));
            report.step(TICKET_ADMIN, "ticketAccept");
            report.step(TICKET_ADMIN, "ticketRecordFollowUp", "progress: 100, " + photos(TICKET_ADMIN));
        });
        assertEquals("VALIDATION", report.status());
        assertEquals("BINAMARGA", report.holder());
        for (String user : new String[] {AGENCY, LURAH, TICKET_ADMIN}) {
            JsonArray steps = report.seen(user, STEPS).getJsonArray("steps");
            assertEquals("[false,false,false,true,true]", flags(steps), user);
            assertEquals(
                    "BIRO-PEM", steps.getJsonObject(3).getJsonObject("unit").getString("code"));
        }
        assertNull(
                report.seen(null, STEPS).getJsonArray("steps").getJsonObject(3).getBoolean("onBehalf"));
        assertEquals(
                "TICKET_ADMIN",
                Database.sql("select actor_role from history_entry where on_behalf and ticket_id = "
                        + "(select id from ticket where number = '" + report.number() + "') limit 1"));
    }

    @Test
    void aTicketAdministratorActsForAnAgencyThatIsClosed() {
        Journey report = Journey.begun().disposed();
        Edits.during(
                "update unit set valid_to = date '2026-11-22' where code = 'BINAMARGA'",
                "update unit set valid_to = null where code = 'BINAMARGA'",
                () -> report.step(TICKET_ADMIN, "ticketReturn", reason()));
        assertEquals("COORDINATION", report.status());
        assertEquals(
                "[false,false,false,true]",
                flags(report.seen(TICKET_ADMIN, STEPS).getJsonArray("steps")));
    }

    @Test
    void aTicketAdministratorActsForAnUrbanVillageOffice() {
        Journey moved = Journey.begun().step(LURAH, "ticketReceive");
        Journey handled = Journey.begun().step(LURAH, "ticketReceive");
        whileUnattended("KEL-31.72.01.1005", () -> {
            moved.step(TICKET_ADMIN, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
            handled.step(TICKET_ADMIN, "ticketAccept");
        });
        assertEquals("KEL-31.72.01.1004", moved.holder());
        assertEquals("PROCESS", handled.status());
        assertEquals(
                "[false,false,true]", flags(handled.seen(TICKET_ADMIN, STEPS).getJsonArray("steps")));
    }

    @Test
    void nobodyStandsInForAUnitThatCanAct() {
        Journey report = Journey.begun().disposed();
        assertFalse(offers(report, "ACCEPT"));
        assertEquals("FORBIDDEN", report.refused(TICKET_ADMIN, "ticketAccept", ""));
        whileUnattended("SDA", () -> assertEquals("FORBIDDEN", report.refused(TICKET_ADMIN, "ticketAccept", "")));
    }

    @Test
    void nobodyElseStandsIn() {
        Journey report = Journey.begun().disposed();
        whileUnattended("BINAMARGA", () -> {
            assertEquals("FORBIDDEN", report.refused(VALIDATOR, "ticketAccept", ""));
            assertEquals("FORBIDDEN", report.refused("admin", "ticketAccept", ""));
            assertEquals("UNIT_NOT_HOLDER", report.refused(LURAH, "ticketAccept", ""));
        });
    }

    /** What a ticket administrator does by right is not done for anybody. */
    @Test
    void theOwnRightIsNoStandingIn() {
        Journey report = Journey.begun();
        whileUnattended("KEL-31.72.01.1005", () -> report.step(TICKET_ADMIN, "ticketReceive")
                .step(TICKET_ADMIN, "ticketDispose", "unitCode: \"BINAMARGA\""));
        assertEquals(
                "[false,false,false]", flags(report.seen(TICKET_ADMIN, STEPS).getJsonArray("steps")));
    }

    /** The Bureau's validators may judge what a colleague did for a unit: counted is the person, and the unit stood in for. */
    @Test
    void fourEyesCountThePersonAndTheUnitStoodInFor() {
        Journey report = Journey.begun().disposed();
        whileUnattended("BINAMARGA", () -> {
            report.step(TICKET_ADMIN, "ticketAccept");
            report.step(TICKET_ADMIN, "ticketRecordFollowUp", "progress: 100, " + photos(TICKET_ADMIN));
        });
        assertEquals("{BINAMARGA}", report.column("worker_units"));
        assertEquals("FOUR_EYES", report.refused("rangkap", "ticketApprove", ""));
        report.step(VALIDATOR, "ticketApprove");
    }

    private static void whileUnattended(String unit, Runnable work) {
        Edits.during(
                "update unit set attended = false where code = '" + unit + "'",
                "update unit set attended = true where code = '" + unit + "'",
                work);
    }

    private static boolean offers(Journey report, String action) {
        return report.seen(TICKET_ADMIN, "availableActions")
                .getJsonArray("availableActions")
                .contains(action);
    }

    private static String flags(JsonArray steps) {
        return new JsonArray(steps.stream()
                        .map(step -> ((JsonObject) step).getBoolean("onBehalf"))
                        .toList())
                .encode();
    }
}
