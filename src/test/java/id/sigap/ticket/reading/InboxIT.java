package id.sigap.ticket.reading;

import static id.sigap.testing.Inboxes.held;
import static id.sigap.testing.Inboxes.holds;
import static id.sigap.testing.Inboxes.of;
import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Api;
import id.sigap.testing.Inboxes;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desk has to do: its own reports and no others; who may ask for them how. */
@QuarkusTest
class InboxIT {

    /** The Bureau's clock is not the unit's: what is checked has left its inbox, and has no band for it. */
    @Test
    void whatTheBureauChecksHasLeftTheUnitsInbox() {
        String category = "trotoar";
        Journey report = Inboxes.of(category).waitingForValidation();
        assertEquals(List.of(false), held(AGENCY, category, report));
        assertEquals(List.of(true), held(VALIDATOR, category, report));
        assertEquals(null, report.seen(AGENCY, "urgency").getString("urgency"));
        assertEquals("ON_TRACK", report.seen(VALIDATOR, "urgency").getString("urgency"));
    }

    @Test
    void eachDeskHasWhatItsUnitAndTheUnitsBelowHave() {
        String category = "sumur-resapan";
        Journey waiting = of(category);
        Journey disposed = of(category).step(LURAH, "ticketReceive");
        disposed.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason());
        Journey delegated = of(category).step(LURAH, "ticketReceive");
        delegated.step(LURAH, "ticketDispose", "unitCode: \"SUDIN-BM-JU\", " + reason());
        assertEquals(List.of(true, false, false), held(LURAH, category, waiting, disposed, delegated));
        assertEquals(List.of(false, true, true), held(AGENCY, category, waiting, disposed, delegated));
        assertEquals(List.of(false, false, true), held(SUB_DEPARTMENT, category, waiting, disposed, delegated));
        assertEquals(List.of(false, false, false), held(OTHER_AGENCY, category, waiting, disposed, delegated));
        assertEquals(List.of(false, false, false), held(Journey.NEIGHBOUR, category, waiting, disposed, delegated));
        assertEquals(List.of(false, false, false), held(VALIDATOR, category, waiting, disposed, delegated));
    }

    @Test
    void theBureauHasWhatAwaitsItsDecision() {
        String category = "tanggul-rusak";
        Journey checked = worked(category).step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
        assertTrue(holds(VALIDATOR, category, checked));
        checked.step(VALIDATOR, "ticketOrderVerification");
        assertTrue(holds(TICKET_ADMIN, category, checked));
        checked.step(VALIDATOR, "ticketApprove", "note: \"Bersih\", " + photos(VALIDATOR));
        assertFalse(holds(VALIDATOR, category, checked), "it is done");
        checked.step(REPORTER, "ticketDispute", "text: \"Puing kembali.\"");
        assertTrue(holds(TICKET_ADMIN, category, checked), "a dispute awaits it");
        Journey transfer = worked(category);
        assertFalse(holds(TICKET_ADMIN, category, transfer));
        transfer.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        assertTrue(holds(TICKET_ADMIN, category, transfer), "a transfer awaits it");
    }

    @Test
    void whatIsClosedIsNobodysToDo() {
        String category = "tutup-saluran";
        Journey rejected = of(category).step(LURAH, "ticketReject", "reasonCode: NOT_CLEAR, " + reason());
        Journey withdrawn = of(category).step(REPORTER, "ticketWithdraw");
        for (String user : List.of(LURAH, VALIDATOR, TICKET_ADMIN)) {
            assertEquals(List.of(false, false), held(user, category, rejected, withdrawn), user);
        }
    }

    @Test
    void whoHasNoDeskHasNoInbox() {
        for (String user : List.of("warga", "tetangga", "loket", "lapor1708", "admin", "tanpa-peran")) {
            assertEquals("FORBIDDEN", Api.as(user).errorCode(Inboxes.PAGE, Map.of()), user);
        }
        assertEquals("FORBIDDEN", Api.anonymous().errorCode(Inboxes.PAGE, Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            warga       | myTickets     | filter: {urgencies: [OVERDUE]}
            warga       | myTickets     | sort: URGENCY
            warga       | publicTickets | filter: {urgencies: [OVERDUE]}
            warga       | publicTickets | filter: {channelCodes: ["JAKI"]}
            pengelola   | publicTickets | filter: {channelCodes: ["JAKI"]}
            lurah-pluit | inbox         | sort: NEWEST
            petugas     | inbox         | sort: OLDEST
            petugas     | inbox         | sort: DUE
            petugas     | tickets       | filter: {urgencies: [OVERDUE]}
            lurah-pluit | tickets       | first: 1
            warga       | tickets       | first: 1
            """)
    void whatOneMayNotReadOneMayNotSortOrFilterBy(String user, String list, String arguments) {
        assertEquals(
                "FORBIDDEN", Api.as(user).errorCode("{ " + list + "(" + arguments + ") { totalCount } }", Map.of()));
    }

    @Test
    void filtersNarrowTheOwnInbox() {
        String category = "saluran-air-kali-sungai";
        Journey report = of(category);
        assertEquals(1, total(LURAH, Map.of("categoryCodes", category, "urgencies", "ON_TRACK")));
        assertEquals(0, total(LURAH, Map.of("categoryCodes", category, "urgencies", "OVERDUE")));
        assertEquals(1, total(LURAH, Map.of("categoryCodes", category, "heldWithin", report.holder())));
        assertEquals(0, total(LURAH, Map.of("categoryCodes", category, "heldWithin", "BINAMARGA")));
        assertEquals(1, total(LURAH, Map.of("categoryCodes", category, "channelCodes", "JAKI")));
        assertEquals(0, total(LURAH, Map.of("categoryCodes", category, "channelCodes", "LAPOR_1708")));
        assertEquals(0, total(LURAH, Map.of("categoryCodes", category, "statuses", "COORDINATION")));
    }

    private static int total(String user, Map<String, String> filter) {
        return Inboxes.page(user, Map.of("filter", filter)).getInteger("totalCount");
    }

    private static Journey worked(String category) {
        return of(category)
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason())
                .step(AGENCY, "ticketAccept");
    }
}
