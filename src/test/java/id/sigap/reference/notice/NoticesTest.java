package id.sigap.reference.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.notice.DayNotice.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LocalizedText TEXT = new LocalizedText("Banjir", "Flood");

    private static final Notices NOTICES = new Notices(
            List.of(new EmergencyNotice("penyelamatan", TEXT, "112")),
            List.of(
                    notice("STRIKE", Severity.INFO, DAY.minusDays(3), DAY),
                    notice("FLOOD_LATER", Severity.DANGER, DAY, DAY.plusDays(2)),
                    notice("FLOOD", Severity.DANGER, DAY.minusDays(1), DAY.minusDays(1)),
                    notice("ROADWORKS", Severity.WARNING, DAY, DAY)));

    private static DayNotice notice(String code, Severity severity, LocalDate from, LocalDate to) {
        return new DayNotice(code, TEXT, severity, from, to, Set.of(), Set.of());
    }

    private static List<String> on(LocalDate day) {
        return NOTICES.on(day).stream().map(DayNotice::code).toList();
    }

    @Test
    void areShownFromTheFirstToTheLastDayTheMostPressingFirst() {
        assertEquals(List.of("FLOOD", "STRIKE"), on(DAY.minusDays(1)));
        assertEquals(List.of("FLOOD_LATER", "ROADWORKS", "STRIKE"), on(DAY));
        assertEquals(List.of("FLOOD_LATER"), on(DAY.plusDays(1)));
        assertEquals(List.of(), on(DAY.plusDays(3)));
    }

    @Test
    void anEmergencyIsKnownByItsCategory() {
        assertEquals("112", NOTICES.emergency("penyelamatan").orElseThrow().phone());
        assertEquals(Optional.empty(), NOTICES.emergency("pohon"));
        assertEquals(Optional.empty(), NOTICES.emergency(null));
    }
}
