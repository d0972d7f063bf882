package id.sigap.ticket.sealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cursor gives back, and to whom. */
@QuarkusTest
@Shows(Promise.C6)
class CursorsIT {

    private static final Viewer OFFICER = viewer("person", "BINAMARGA", null, Role.OFFICER);
    private static final List<Object> PLACE = List.of(
            LocalDate.of(2026, 11, 23), 2, Long.MIN_VALUE + 7, UUID.fromString("a2c1f0de-8d4b-4c7e-9f00-ffffffffffff"));

    @Inject
    Cursors cursors;

    @Test
    void whatWasSealedIsGivenBack() {
        CursorList list = list(OFFICER, "INBOX", "URGENCY", null, "trotoar");
        assertEquals(PLACE, cursors.open(list, cursors.seal(list, PLACE)));
        CursorList timed = new CursorList(OFFICER, List.of("ALL"), List.of(SortType.TIME, SortType.NUMBER));
        List<Object> place = List.of(OffsetDateTime.parse("2026-11-23T02:00:00.123456Z"), 5L);
        assertEquals(place, cursors.open(timed, cursors.seal(timed, place)));
    }

    static Stream<CursorList> others() {
        return Stream.of(
                list(viewer("another", "BINAMARGA", null, Role.OFFICER), "INBOX", "URGENCY", null, "trotoar"),
                list(Viewer.anonymous(), "INBOX", "URGENCY", null, "trotoar"),
                list(viewer("person", "SDA", null, Role.OFFICER), "INBOX", "URGENCY", null, "trotoar"),
                list(viewer("person", null, null, Role.OFFICER), "INBOX", "URGENCY", null, "trotoar"),
                list(viewer("person", "BINAMARGA", "JAKI", Role.OFFICER), "INBOX", "URGENCY", null, "trotoar"),
                list(viewer("person", "BINAMARGA", null, Role.VALIDATOR), "INBOX", "URGENCY", null, "trotoar"),
                list(
                        viewer("person", "BINAMARGA", null, Role.OFFICER, Role.VALIDATOR),
                        "INBOX",
                        "URGENCY",
                        null,
                        "trotoar"),
                list(OFFICER, "ALL", "URGENCY", null, "trotoar"),
                list(OFFICER, "INBOX", "SHUFFLED", null, "trotoar"),
                list(OFFICER, "INBOX", "URGENCY", "trotoar", null),
                list(OFFICER, "INBOX", "URGENCY", null, null),
                list(OFFICER, "INBOX", "URGENCY", null, "trotoa"),
                list(OFFICER, "INBOX", "URGENCY", "-", "trotoar"),
                list(OFFICER, "INBOX", "URGENCY|-", "trotoar"),
                list(OFFICER, "INBOX", "URGENCY", null, "trotoar|4:DONE"),
                list(OFFICER, "INBOX", "URGENCY", null, "trotoar", "DONE"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void itOpensForTheSamePersonInTheSameRoleAndForTheSameListAlone(CursorList other) {
        String cursor = cursors.seal(list(OFFICER, "INBOX", "URGENCY", null, "trotoar"), PLACE);
        Problem refused = assertThrows(Problem.class, () -> cursors.open(other, cursor));
        assertEquals(ProblemCode.CURSOR_INVALID, refused.code());
    }

    private static Viewer viewer(String person, String unit, String channel, Role... roles) {
        return new Viewer(person, Set.of(roles), unit, unit == null ? Set.of() : Set.of(unit), null, channel);
    }

    private static CursorList list(Viewer viewer, String... name) {
        return new CursorList(
                viewer, Arrays.asList(name), List.of(SortType.DAY, SortType.RANK, SortType.NUMBER, SortType.ID));
    }
}
