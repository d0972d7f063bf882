package id.sigap.photo.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.testing.Beside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small part of what {@link LikenessMeasure} measures, with room for chance. */
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
        assertTrue(found >= share, how + ": " + found);
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
