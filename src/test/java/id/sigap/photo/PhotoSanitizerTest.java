package id.sigap.photo;

import static id.sigap.photo.Pictures.BLACK;
import static id.sigap.photo.Pictures.BLUE;
import static id.sigap.photo.Pictures.GREEN;
import static id.sigap.photo.Pictures.RED;
import static id.sigap.photo.Pictures.TOKEN;
import static id.sigap.photo.Pictures.WHITE;
import static id.sigap.photo.Pictures.bytes;
import static id.sigap.photo.Pictures.chunk;
import static id.sigap.photo.Pictures.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Beside;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.ContextInternal;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but pixels comes out, whatever goes in. */
@Shows(Promise.H3)
@Beside
class PhotoSanitizerTest {

    /** Markers that the output may have: tables, one baseline frame, scans, and the header that the writer makes. */
    private static final List<Integer> ALLOWED = List.of(0xE0, 0xDB, 0xC4, 0xC0, 0xDA, 0xDD);

    static final DecodeLimit LIMIT = new DecodeLimit(Duration.ofMinutes(5));

    /** What follows is of the same request: its lane, its trace, its transaction. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFollowsIsBackOnTheCallersContext(boolean good) {
        PhotoSanitizer sanitizer = new PhotoSanitizer(Duration.ofMinutes(5));
        Vertx vertx = Vertx.vertx();
        Context caller = ((ContextInternal) vertx.getOrCreateContext()).duplicate();
        CompletableFuture<Context> after = new CompletableFuture<>();
        Buffer upload = Buffer.buffer(good ? Pictures.png(40, 40, false) : new byte[9]);
        caller.runOnContext(ignored -> sanitizer
                .sanitize(upload)
                .onItemOrFailure()
                .invoke((cleaned, failure) -> after.complete(Vertx.currentContext()))
                .subscribe()
                .with(cleaned -> {}, failure -> {}));
        assertSame(caller, after.orTimeout(1, TimeUnit.MINUTES).join());
        sanitizer.stop();
        vertx.close();
    }

    /** What takes longer than it may is refused, and the next one is taken up. */
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "interlaced"})
    void aReaderThatTakesTooLongIsRefused(String kind) {
        byte[] upload =
                switch (kind) {
                    case "jpeg" -> Pictures.jpeg(4_000, 4_000);
                    case "png" -> Pictures.png(4_000, 4_000, false);
                    default -> Pictures.interlacedPng(4_000, 4_000);
                };
        PhotoSanitizer hasty = new PhotoSanitizer(Duration.ofMillis(1));
        PhotoSanitizer patient = new PhotoSanitizer(Duration.ofMinutes(5));
        try {
            for (int i = 0; i < 2; i++) {
                Problem refusal = assertThrows(
                        Problem.class,
                        () -> hasty.sanitize(Buffer.buffer(upload)).await().atMost(Duration.ofMinutes(1)));
                assertEquals(ProblemCode.PHOTO_INVALID, refusal.code());
            }
            assertEquals(
                    2_560,
                    patient.sanitize(Buffer.buffer(upload))
                            .await()
                            .atMost(Duration.ofMinutes(1))
                            .width());
        } finally {
            hasty.stop();
            patient.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED GREEN BLUE BLACK", "2, GREEN RED BLACK BLUE", "3, BLACK BLUE GREEN RED", "4, BLUE BLACK RED GREEN",
        "5, RED BLUE GREEN BLACK", "6, BLUE RED BLACK GREEN", "7, BLACK GREEN BLUE RED", "8, GREEN BLACK RED BLUE",
    })
    void theOrientationIsAppliedAndForgotten(int orientation, String corners) {
        byte[] upload = Pictures.withMetadata(Pictures.jpeg(64, 32), orientation);
        SanitizedPhoto photo = PhotoSanitizer.clean(upload, LIMIT);
        assertEquals(corners, corners(photo));
        assertEquals(orientation < 5 ? 64 : 32, photo.width());
        assertEquals(orientation < 5 ? 32 : 64, photo.height());
        assertNothingElse(photo);
    }

    static Stream<Arguments> pictures() {
        byte[] png = Pictures.png(64, 32, false);
        byte[] exif = Pictures.tiff(6);
        return Stream.of(
                arguments("progressive", Pictures.progressiveJpeg(64, 32), "RED GREEN BLUE BLACK"),
                arguments("png", png, "RED GREEN BLUE BLACK"),
                arguments("alpha", Pictures.png(64, 32, true), "RED GREEN BLUE WHITE"),
                arguments("interlaced", Pictures.interlacedPng(64, 32), "RED GREEN BLUE BLACK"),
                arguments(
                        "texts",
                        join(
                                Pictures.withChunks(
                                        png,
                                        chunk("tEXt", bytes("Comment\0" + TOKEN)),
                                        chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + TOKEN)),
                                        chunk("eXIf", exif)),
                                bytes("<?php " + TOKEN)),
                        "BLUE RED BLACK GREEN"),
                arguments("webp", Pictures.WEBP, "RED GREEN BLUE BLACK"),
                arguments("webp alpha", Pictures.WEBP_ALPHA, "RED GREEN BLUE WHITE"),
                arguments("webp lossless", Pictures.WEBP_LOSSLESS, "RED GREEN BLUE WHITE"),
                arguments(
                        "webp exif",
                        join(Pictures.webpWith("EXIF", exif), bytes("PK\3\4" + TOKEN)),
                        "BLUE RED BLACK GREEN"),
                arguments("webp xmp", Pictures.webpWith("XMP ", bytes(TOKEN)), "RED GREEN BLUE BLACK"),
                arguments("16 bit", deep(), "WHITE WHITE WHITE WHITE"),
                arguments(
                        "as Photoshop writes it", Pictures.withAdobe(Pictures.jpeg(64, 32), 1), "RED GREEN BLUE BLACK"),
                arguments("inks", Pictures.inks(64, 32, -1), "RED GREEN BLUE BLACK"),
                arguments("inks, inverted", Pictures.inks(64, 32, 0), "RED GREEN BLUE BLACK"),
                arguments("inks, as luma and chroma", Pictures.inks(64, 32, 2), "RED GREEN BLUE BLACK"),
                arguments(
                        "inks, turned and larger than wanted",
                        Pictures.withMetadata(Pictures.inks(3_000, 1_500, 2), 6),
                        "BLUE RED BLACK GREEN"),
                arguments("grey", grey(), "0x808080 0x808080 0x808080 0x808080"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void everyKindBecomesAPlainJpeg(String name, byte[] upload, String corners) {
        SanitizedPhoto photo = PhotoSanitizer.clean(upload, LIMIT);
        assertEquals(corners, corners(photo));
        assertNothingElse(photo);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 2500, 2560, 1280, 320, 160",
        "2561, 100, 2560, 100, 320, 13",
        "100, 6000, 43, 2560, 5, 320",
        "6000, 1, 2560, 1, 320, 1",
        "319, 20, 319, 20, 319, 20",
    })
    void nothingIsLargerThanNeeded(
            int width, int height, int fullWidth, int fullHeight, int thumbWidth, int thumbHeight) {
        SanitizedPhoto photo = PhotoSanitizer.clean(Pictures.png(width, height, false), LIMIT);
        BufferedImage full = Pictures.read(photo.full().getBytes());
        BufferedImage thumbnail = Pictures.read(photo.thumbnail().getBytes());
        assertEquals(List.of(fullWidth, fullHeight), List.of(full.getWidth(), full.getHeight()));
        assertEquals(List.of(fullWidth, fullHeight), List.of(photo.width(), photo.height()));
        assertEquals(List.of(thumbWidth, thumbHeight), List.of(thumbnail.getWidth(), thumbnail.getHeight()));
    }

    static Stream<Arguments> refused() {
        byte[] png = Pictures.png(16, 16, false);
        return Stream.of(
                arguments("empty", new byte[0], ProblemCode.PHOTO_INVALID),
                arguments("gif", bytes("GIF89a\1\0\1\0\0\0\0;"), ProblemCode.PHOTO_INVALID),
                arguments("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), ProblemCode.PHOTO_INVALID),
                arguments("mvg", bytes("push graphic-context\nfill 'url(https://x/)'"), ProblemCode.PHOTO_INVALID),
                arguments("pdf", join(bytes("%PDF-1.7\n"), Pictures.jpeg(16, 16)), ProblemCode.PHOTO_INVALID),
                arguments("html", join(bytes("<html>"), png), ProblemCode.PHOTO_INVALID),
                arguments("heic", NastyFiles.ftyp("heic", "mif1", "heic"), ProblemCode.PHOTO_HEIC),
                arguments("heif", NastyFiles.ftyp("mif1", "heix"), ProblemCode.PHOTO_HEIC),
                arguments("avif", NastyFiles.ftyp("avif", "mif1", "miaf"), ProblemCode.PHOTO_HEIC),
                arguments("video", NastyFiles.ftyp("isom", "isom", "mp42"), ProblemCode.PHOTO_INVALID),
                arguments("half a box", bytes("\0\0\0\30ftyp"), ProblemCode.PHOTO_INVALID),
                arguments("bmp", bytes("BM" + "\0".repeat(60)), ProblemCode.PHOTO_INVALID),
                arguments("tiff", Pictures.tiff(1), ProblemCode.PHOTO_INVALID),
                arguments("apng", Pictures.withChunks(png, chunk("acTL", new byte[8])), ProblemCode.PHOTO_ANIMATED),
                arguments("animated webp", Pictures.WEBP_ANIMATED, ProblemCode.PHOTO_ANIMATED),
                arguments("png bomb", Pictures.pngOf(30_000, 30_000), ProblemCode.PHOTO_TOO_LARGE),
                arguments("jpeg bomb", Pictures.jpegOf(65_500, 65_500), ProblemCode.PHOTO_TOO_LARGE),
                arguments("65,500 wide", Pictures.jpegOf(65_500, 16), ProblemCode.PHOTO_TOO_LARGE),
                arguments("huge side", Pictures.pngOf(Integer.MAX_VALUE, 1), ProblemCode.PHOTO_TOO_LARGE),
                arguments("20,001 wide", Pictures.pngOf(20_001, 1), ProblemCode.PHOTO_TOO_LARGE),
                arguments("one row over", Pictures.pngOf(8_000, 6_501), ProblemCode.PHOTO_TOO_LARGE),
                arguments("no size", Pictures.jpegOf(0, 16), ProblemCode.PHOTO_INVALID),
                arguments("few pixels", Pictures.pngOf(1_000, 1_000), ProblemCode.PHOTO_INVALID),
                arguments("bad sum", flipped(png, png.length - 20), ProblemCode.PHOTO_INVALID),
                arguments(
                        "private critical chunk",
                        Pictures.withChunks(png, chunk("JDAT", new byte[1])),
                        ProblemCode.PHOTO_INVALID));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoPlainPictureIsRefused(String name, byte[] upload, ProblemCode code) {
        assertEquals(code, refusal(upload));
    }

    @Test
    void exactlyFiftyTwoMegapixelsAreWithinTheLimit() {
        // Believed, and then found to have no pixels.
        assertEquals(ProblemCode.PHOTO_INVALID, refusal(Pictures.pngOf(8_000, 6_500)));
        assertEquals(52_000_000, 8_000 * 6_500);
    }

    /** What is gathered from several scans is not read row by row: full colour has its old limit. */
    @Test
    void whatDecodersGatherOutsideTheHeapIsBounded() {
        assertEquals(
                ProblemCode.PHOTO_TOO_LARGE,
                refusal(Pictures.inFullColour(Pictures.resized(Pictures.progressiveJpeg(16, 16), 8_001, 5_000))));
    }

    /** Not one pixel is made up: what is taken is what the whole file shows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("wholes")
    void whatIsCutOffIsRefusedWhereverAPixelIsMissing(String name, byte[] whole) {
        Buffer shown = PhotoSanitizer.clean(whole, LIMIT).full();
        for (int length = 0; length < whole.length; length += whole.length - length < 40 ? 1 : 1 + length / 40) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertEquals(shown, PhotoSanitizer.clean(cut, LIMIT).full(), "at " + length);
                assertTrue(length >= whole.length - 3, "taken at " + length + " of " + whole.length);
            } catch (Problem problem) {
                assertEquals(ProblemCode.PHOTO_INVALID, problem.code(), "at " + length);
            }
        }
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                arguments("jpeg", Pictures.jpeg(64, 32)),
                arguments("progressive", Pictures.progressiveJpeg(64, 32)),
                arguments(
                        "as Photoshop writes it", Pictures.withAdobe(Pictures.jpeg(64, 32), 1), "RED GREEN BLUE BLACK"),
                arguments("inks", Pictures.inks(64, 32, 2)),
                arguments("noise", Pictures.noise(100, 60, false)),
                arguments("progressive noise", Pictures.noise(100, 60, true)),
                arguments("png", Pictures.png(64, 32, true)),
                arguments("webp", Pictures.WEBP),
                arguments("webp alpha", Pictures.WEBP_ALPHA),
                arguments("webp lossless", Pictures.WEBP_LOSSLESS));
    }

    /** Some cameras and many transfers lose the last two bytes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aJpegWithoutItsEndIsTaken(int missing) {
        for (byte[] whole : List.of(
                Pictures.jpeg(640, 320),
                Pictures.progressiveJpeg(640, 320),
                Pictures.noise(333, 111, false),
                Pictures.noise(333, 111, true),
                Pictures.inks(64, 32, 0))) {
            SanitizedPhoto photo = PhotoSanitizer.clean(Arrays.copyOf(whole, whole.length - missing), LIMIT);
            assertEquals(PhotoSanitizer.clean(whole, LIMIT).full(), photo.full());
            assertNothingElse(photo);
        }
    }

    @Test
    void whateverIsBrokenIsRefusedOrBecomesAPlainPhoto() {
        Random random = new Random(7);
        List<byte[]> wholes = List.of(
                Pictures.withMetadata(Pictures.jpeg(64, 32), 6),
                Pictures.progressiveJpeg(64, 32),
                Pictures.png(64, 32, true),
                Pictures.WEBP,
                Pictures.WEBP_ALPHA,
                Pictures.WEBP_LOSSLESS);
        for (int i = 0; i < 1_200; i++) {
            byte[] broken = wholes.get(i % wholes.size()).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertNothingElse(PhotoSanitizer.clean(broken, LIMIT));
            } catch (Problem problem) {
                assertTrue(
                        problem.code().name().startsWith("PHOTO_"),
                        problem.code().name());
            }
        }
    }

    private static ProblemCode refusal(byte[] upload) {
        return assertThrows(Problem.class, () -> PhotoSanitizer.clean(upload, LIMIT))
                .code();
    }

    private static void assertNothingElse(SanitizedPhoto photo) {
        for (byte[] file : List.of(photo.full().getBytes(), photo.thumbnail().getBytes())) {
            String text = new String(file, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains(TOKEN));
            assertFalse(text.contains("Exif"));
            assertEquals(0xFFD8, (file[0] & 0xFF) << 8 | file[1] & 0xFF);
            assertEquals(0xFFD9, (file[file.length - 2] & 0xFF) << 8 | file[file.length - 1] & 0xFF);
            int at = 2;
            while ((file[at + 1] & 0xFF) != 0xDA) {
                assertTrue(ALLOWED.contains(file[at + 1] & 0xFF), "marker " + Integer.toHexString(file[at + 1] & 0xFF));
                at += 2 + ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF);
            }
        }
    }

    private static String corners(SanitizedPhoto photo) {
        BufferedImage image = Pictures.read(photo.full().getBytes());
        int right = image.getWidth() - 4;
        int bottom = image.getHeight() - 4;
        return String.join(
                " ",
                name(image.getRGB(3, 3)),
                name(image.getRGB(right, 3)),
                name(image.getRGB(3, bottom)),
                name(image.getRGB(right, bottom)));
    }

    private static String name(int rgb) {
        int rough = (rgb >> 16 & 0xC0) << 16 | (rgb >> 8 & 0xC0) << 8 | rgb & 0xC0;
        return switch (rough) {
            case RED & 0xC0C0C0 -> "RED";
            case GREEN & 0xC0C0C0 -> "GREEN";
            case BLUE & 0xC0C0C0 -> "BLUE";
            case BLACK -> "BLACK";
            case WHITE & 0xC0C0C0 -> "WHITE";
            default -> "0x%06x".formatted(rough);
        };
    }

    private static byte[] deep() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 0xF0FF);
        }
        return Pictures.written(image, "png", false);
    }

    private static byte[] grey() {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 0x90);
        }
        return Pictures.written(image, "jpeg", false);
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 0x55;
        return flipped;
    }
}
