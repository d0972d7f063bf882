package id.sigap.ticket.cover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is hidden of photos, and that it stands beside what is hidden of words. */
class MasksTest {

    private static final Area FACE = new Area(100, 200, 300, 400);
    private static final Area PLATE = new Area(0, 990, 1000, 10);
    private static final UUID PHOTO = new UUID(1, 2);
    private static final Masks MASKS = new Masks(new UUID(3, 4), List.of(FACE, PLATE));

    @Test
    void whatIsNoPartOfAPhotoIsRefused() {
        refused(List.of());
        refused(Collections.nCopies(Masks.MOST + 1, FACE));
        for (Area area : List.of(
                new Area(-1, 0, 1, 1),
                new Area(0, -1, 1, 1),
                new Area(0, 0, 0, 1),
                new Area(0, 0, 1, 0),
                new Area(1, 0, 1000, 1),
                new Area(0, 1, 1, 1000),
                new Area(1, 1, Integer.MAX_VALUE, Integer.MAX_VALUE))) {
            refused(List.of(FACE, area));
        }
        Masks.require(List.of(FACE, PLATE, new Area(0, 0, 1000, 1000)), "photo.areas");
    }

    @Test
    void whatWasHiddenStaysSo() {
        assertEquals(List.of(FACE, PLATE), Masks.together(new Masks(PHOTO, List.of(FACE)), List.of(PLATE, FACE)));
        assertEquals(List.of(PLATE), Masks.together(null, List.of(PLATE)));
    }

    @Test
    void eachIsStoredByItself() {
        Words words = new Words("Rumah Budi")
                .without(new Spans(List.of(new Span(6, 10))))
                .without(7, new Spans(List.of(new Span(0, 2))))
                .masking(PHOTO, MASKS);
        assertEquals("Rumah ▇▇▇", words.coveredDescription());
        assertEquals("▇▇▇ntar", words.coveredNote(7, "Sentar"));
        assertEquals(MASKS, words.masksOf(PHOTO));
        assertNull(words.masksOf(new UUID(9, 9)));
        Words shown = words.masking(PHOTO, null);
        assertNull(shown.masksOf(PHOTO));
        assertEquals("Rumah ▇▇▇", shown.coveredDescription());
        assertEquals("Rumah ▇▇▇\n\nLagi", words.further("Lagi").coveredDescription());
        assertNull(shown.revealed(8));
    }

    private static void refused(List<Area> areas) {
        Problem problem = assertThrows(Problem.class, () -> Masks.require(areas, "photo.areas"));
        assertEquals(ProblemCode.MASKS_INVALID + " " + Masks.MOST, problem.code() + " " + problem.limit());
    }
}
