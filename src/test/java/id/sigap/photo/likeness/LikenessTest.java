package id.sigap.photo.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Beside;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small part of what {@link LikenessMeasure} measures, with room for chance; all of it is measured by {@code make long}. */
@Beside
class LikenessTest {

    private static final int PHOTOS = 24;

    private static final LikenessMeasure MEASURE = LikenessMeasure.of(PHOTOS);

    @ParameterizedTest
    @CsvSource({
        "RE_ENCODED, 0.95",
        "RESIZED, 0.95",
        "CROPPED, 0.85",
        "RECOLOURED, 0.85",
        "ALL_AT_ONCE, 0.7",
    })
    void copiesAreFound(Copied how, double share) {
        double found = MEASURE.found(how, PHOTOS);
        System.out.printf(Locale.ROOT, "Likeness: of %d copies %s %.1f %% found%n", PHOTOS, how, 100 * found);
        assertTrue(found >= share, how + ": " + found);
    }

    /** The table of docs/adr/0068-evidence-guard.md; below it nobody is to fall who makes marks anew. */
    @Test
    @Tag("long")
    void theTableOfTheRecord() {
        LikenessMeasure measure = LikenessMeasure.of(1_500);
        Map<Copied, Double> found = measure.table(200);
        assertTrue(found.get(Copied.RE_ENCODED) >= 0.98, found.toString());
        assertTrue(found.get(Copied.RESIZED) >= 0.99, found.toString());
        assertTrue(found.get(Copied.CROPPED) >= 0.95, found.toString());
        assertTrue(found.get(Copied.RECOLOURED) >= 0.95, found.toString());
        assertTrue(found.get(Copied.ALL_AT_ONCE) >= 0.85, found.toString());
        assertEquals(0, measure.strangers(false));
    }

    @Test
    void strangersAreNotTakenForCopies() {
        assertEquals(0, MEASURE.strangers(false));
    }

    /** Not promised: whoever mirrors a photo turns every sign and street with it. */
    @Test
    void aMirroredCopyIsAStranger() {
        assertEquals(0, MEASURE.found(Copied.MIRRORED, PHOTOS));
    }

    @Test
    void aPhotoOfTheDarkIsLikeNoOther() {
        Likeness dark = Likeness.of(40, 30, new int[40 * 30]);
        assertFalse(dark.isNear(dark));
        assertEquals(0, dark.keys().length);
        assertEquals(0, dark.bytes().length);
        assertFalse(dark.isNear(MEASURE.photos().get(0)));
        assertFalse(MEASURE.photos().get(0).isNear(dark));
    }

    @Test
    void aPhotoOfOnePixelHasNoLook() {
        assertEquals(0, Likeness.of(1, 1, new int[] {0xFFFFFF}).bytes().length);
    }

    @Test
    void whatIsKeptIsAsGoodAsThePhoto() {
        Likeness photo = MEASURE.photos().get(1);
        assertEquals(photo, Likeness.of(photo.bytes()));
        assertEquals(photo.hashCode(), Likeness.of(photo.bytes()).hashCode());
    }
}
