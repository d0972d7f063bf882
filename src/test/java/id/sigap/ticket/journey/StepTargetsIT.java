package id.sigap.ticket.journey;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Edits;
import id.sigap.testing.Journey;
import id.sigap.testing.Stages;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a report cannot go: units, urban villages and categories that are none, closed, too far, or its own. */
@QuarkusTest
class StepTargetsIT {

    private static final Stages STAGES = new Stages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "DKI", $R                  | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "KEL-31.72.01.1004", $R    | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "KEL-31.72.01.1005", $R    | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "TIDAK-ADA", $R            | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "", $R                     | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketDispose         | unitCode: "sda", $R                  | UNIT_CLOSED unitCode
            PROCESS      | petugas     | ticketRequestTransfer | unitCode: "DKI", $R                  | UNIT_CLOSED unitCode
            PROCESS      | petugas     | ticketRequestTransfer | unitCode: "KEL-31.72.01.1004", $R    | UNIT_CLOSED unitCode
            PROCESS      | petugas     | ticketRequestTransfer | unitCode: "BINAMARGA", $R            | TARGET_IS_HOLDER unitCode
            DISPOSITION  | petugas     | ticketDelegate        | unitCode: "SDA", $R                  | UNIT_NOT_BELOW unitCode
            DISPOSITION  | petugas     | ticketDelegate        | unitCode: "SUDIN-SDA-JU", $R         | UNIT_NOT_BELOW unitCode
            DISPOSITION  | petugas     | ticketDelegate        | unitCode: "DKI", $R                  | UNIT_CLOSED unitCode
            DISPOSITION  | petugas     | ticketDelegate        | unitCode: "BINAMARGA", $R            | TARGET_IS_HOLDER unitCode
            DISPOSITION  | petugas     | ticketDelegate        | unitCode: "TIDAK-ADA"                | UNIT_CLOSED unitCode
            COORDINATION | lurah-pluit | ticketMove            | areaCode: "31.71.01.1001", $R        | AREA_NOT_NEIGHBOUR areaCode
            COORDINATION | lurah-pluit | ticketMove            | areaCode: "31.72.01.1005", $R        | TARGET_IS_HOLDER areaCode
            COORDINATION | lurah-pluit | ticketMove            | areaCode: "31.72.01", $R             | AREA_UNKNOWN areaCode
            COORDINATION | lurah-pluit | ticketMove            | areaCode: "99.99.99.9999", $R        | AREA_UNKNOWN areaCode
            COORDINATION | pengelola   | ticketCorrect         | areaCode: "31.72.01.1005", $R        | TARGET_IS_HOLDER areaCode
            COORDINATION | pengelola   | ticketCorrect         | areaCode: "31.72", $R                | AREA_UNKNOWN areaCode
            COORDINATION | pengelola   | ticketCorrect         | categoryCode: "tidak-ada", $R        | CATEGORY_UNKNOWN categoryCode
            COORDINATION | pengelola   | ticketCorrect         | categoryCode: "trotoar", $R          | CATEGORY_UNKNOWN categoryCode
            COORDINATION | pengelola   | ticketCorrect         | $R                                   | CORRECTION_UNCLEAR categoryCode
            COORDINATION | pengelola   | ticketCorrect         | categoryCode: "banjir", areaCode: "31.72.01.1004", $R | CORRECTION_UNCLEAR categoryCode
            """)
    void whereItCannotGo(String status, String user, String mutation, String arguments, String refusal) {
        assertEquals(refusal, STAGES.in(status).refused(user, mutation, Stages.arguments(user, arguments)));
    }

    @Test
    void aSubDepartmentGivesBackToItsDelegatorAndToNobodyElseAbove() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        report.step(LURAH, "ticketDispose", "unitCode: \"SUDIN-BM-JU\"");
        assertEquals(
                "UNIT_NOT_BELOW unitCode",
                report.refused(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"BINAMARGA\", " + reason()));
        assertEquals(
                "UNIT_NOT_BELOW unitCode",
                report.refused(SUB_DEPARTMENT, "ticketDelegate", "unitCode: \"SUDIN-BM-JB\", " + reason()));
    }

    @Test
    void aTransferIsAskedForOnce() {
        Journey report = Journey.begun().inProcess();
        report.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        for (String unit : new String[] {"SDA", "LH"}) {
            assertEquals(
                    "TRANSFER_PENDING",
                    report.refused(AGENCY, "ticketRequestTransfer", "unitCode: \"" + unit + "\", " + reason()));
        }
        assertEquals(
                "REASON_MISSING reason",
                report.refused(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, reason: \" \""));
        assertEquals(
                "REASON_MISSING reason",
                report.refused(TICKET_ADMIN, "ticketDecideTransfer", "approve: false, reason: \" \""));
    }

    @Test
    void nothingGoesToAUnitThatClosedYesterday() {
        Journey asked = Journey.begun().inProcess();
        asked.step(AGENCY, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason());
        Edits.during(
                "update unit set valid_to = date '2026-11-22' where code = 'SDA'",
                "update unit set valid_to = null where code = 'SDA'",
                () -> {
                    String sda = "unitCode: \"SDA\", " + reason();
                    assertEquals(
                            "UNIT_CLOSED unitCode", STAGES.in("COORDINATION").refused(LURAH, "ticketDispose", sda));
                    assertEquals(
                            "UNIT_CLOSED unitCode", STAGES.in("PROCESS").refused(AGENCY, "ticketRequestTransfer", sda));
                    assertEquals(
                            "UNIT_CLOSED unitCode",
                            asked.refused(TICKET_ADMIN, "ticketDecideTransfer", "approve: true, " + reason()));
                });
    }

    @Test
    void aUnitWorksUntilItsLastDay() {
        Journey report = Journey.begun().step(LURAH, "ticketReceive");
        Edits.during(
                "update unit set valid_to = date '2026-11-23' where code = 'SDA'",
                "update unit set valid_to = null where code = 'SDA'",
                () -> report.step(LURAH, "ticketDispose", "unitCode: \"SDA\", " + reason()));
    }
}
