package id.sigap.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.PhotoSanitizer.Mask;
import io.vertx.core.buffer.Buffer;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Of a part that is hidden nothing is left, whatever it showed: two photos that differ there alone become one. */
class MaskedPhotoTest {

    private static final List<Mask> PART = List.of(new Mask(203, 307, 111, 222));

    @Test
    void whateverWasThereTheBytesAreTheSame() throws IOException {
        SanitizedPhoto one = masked(photo(Color.RED), PART);
        SanitizedPhoto other = masked(photo(Color.GREEN), PART);
        assertEquals(one.full(), other.full());
        assertEquals(one.thumbnail(), other.thumbnail());
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(one.full().getBytes()));
        assertEquals(640 + "x" + 480, seen.getWidth() + "x" + seen.getHeight());
        assertTrue(new Color(seen.getRGB(600, 100)).getBlue() > 200, "the rest is there");
    }

    @Test
    void aPartMayBeTheWholePhoto() throws IOException {
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(masked(photo(Color.RED), List.of(new Mask(0, 0, 1000, 1000)))
                        .thumbnail()
                        .getBytes()));
        assertEquals(Color.BLACK, new Color(seen.getRGB(0, 0)));
        assertEquals(Color.BLACK, new Color(seen.getRGB(seen.getWidth() - 1, seen.getHeight() - 1)));
    }

    /** Other colours in that part, to its edges, and nowhere else: kept as the service keeps it but for the compression before. */
    private static Buffer photo(Color color) throws IOException {
        int[] rgb = new int[640 * 480];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % 640 * 1000 / 640;
            int y = i / 640 * 1000 / 480;
            boolean part = x >= 203 && x < 314 && y >= 307 && y < 529;
            rgb[i] = (part ? color : Color.CYAN).getRGB() & 0xFFFFFF;
        }
        return Buffer.buffer(Codec.encode(new Pixels(640, 480, rgb)));
    }

    private static SanitizedPhoto masked(Buffer photo, List<Mask> masks) {
        return new PhotoSanitizer(Duration.ofMinutes(1))
                .masked(photo, masks)
                .await()
                .atMost(Duration.ofMinutes(1));
    }
}
