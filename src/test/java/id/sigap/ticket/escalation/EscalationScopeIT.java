package id.sigap.ticket.escalation;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.DISTRICT;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.MAYOR;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.OTHER_AGENCY;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.reason;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.access.EscalationScope;
import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.leaks.OwnDatabase;
import id.sigap.reference.ReferenceData;
import id.sigap.testing.Database;
import id.sigap.testing.Journey;
import id.sigap.ticket.TicketNumber;
import id.sigap.ticket.duedays.HandWatch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears of what is said twice, in Java and in SQL: both must mean the same. */
@QuarkusTest
class EscalationScopeIT {

    private static final String BUREAU = "BIRO-PEM";

    @Inject
    ReferenceData reference;

    private OwnDatabase own;

    @BeforeEach
    void noReportsOfOtherTests() {
        own = OwnDatabase.opened();
        HandWatch.of(1000).look();
    }

    @AfterEach
    void theUsualReports() {
        own.close();
    }

    @Test
    void javaAndSqlMeanTheSameEscalations() {
        Journey.begun();
        Journey.begun()
                .step(LURAH, "ticketReceive")
                .step(LURAH, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason());
        Journey.begun().disposed();
        Journey.begun().disposed().step(AGENCY, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\"");
        Journey.begun().waitingForValidation();
        EscalationRuns.night(LocalDate.of(2026, 12, 20));
        Map<String, Viewer> viewers = new HashMap<>(Map.of(
                LURAH,
                lurah("31.72.01.1005"),
                NEIGHBOUR,
                lurah("31.72.01.1004"),
                DISTRICT,
                officer("KEC-31.72.01", Role.OFFICER),
                MAYOR,
                officer("WK-JU", Role.OFFICER),
                AGENCY,
                officer("BINAMARGA", Role.OFFICER),
                SUB_DEPARTMENT,
                officer("SUDIN-BM-JU", Role.OFFICER),
                OTHER_AGENCY,
                officer("SDA", Role.OFFICER),
                VALIDATOR,
                officer(BUREAU, Role.VALIDATOR),
                "petugas-biro",
                officer(BUREAU, Role.OFFICER),
                "rangkap",
                officer("BINAMARGA", Role.OFFICER, Role.VALIDATOR)));
        viewers.put("admin", new Viewer("orang", Set.of(Role.ADMIN), null, Set.of(), null, null));
        int heard = 0;
        for (Map.Entry<String, Viewer> each : viewers.entrySet()) {
            List<String> byJava =
                    byJava(EscalationScope.of(each.getValue(), BUREAU).orElseThrow());
            assertEquals(byJava, Heard.all(each.getKey()).stream().sorted().toList(), each.getKey());
            heard += byJava.size();
        }
        assertTrue(heard > 20, "only " + heard);
    }

    /** All are overdue by then: of each clock there is one entry for who hears at once, and one for those above. */
    private static List<String> byJava(EscalationScope scope) {
        String all =
                Database.sql("select string_agg(concat_ws('|', t.number, e.clock, coalesce(e.unit_code, '*'), e.up,"
                        + " t.holder_code, t.passed_on), chr(10)) from escalation e join ticket t on t.id = e.ticket_id"
                        + " where e.band = 'OVERDUE'");
        return all.lines()
                .map(line -> line.split("\\|"))
                .filter(row -> row[2].equals("*")
                        ? scope.whole()
                        : scope.hears(row[2], row[4])
                                && row[3].equals(scope.hearsAtOnce(row[2], row[5].equals("t")) ? "f" : "t"))
                .map(row -> String.join(
                        " ",
                        new TicketNumber(row[0]).printed(),
                        row[1],
                        "OVERDUE",
                        row[2].equals("*") ? row[4] : row[2]))
                .sorted()
                .toList();
    }

    private Viewer officer(String unit, Role... roles) {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        granted.addAll(List.of(roles));
        return new Viewer("orang", granted, unit, reference.book().unitTree(unit), null, null);
    }

    private static Viewer lurah(String area) {
        return new Viewer("orang", Set.of(Role.LURAH), "KEL-" + area, Set.of("KEL-" + area), area, null);
    }
}
