package id.sigap.photo;

import static id.sigap.photo.Pictures.TOKEN;
import static id.sigap.photo.Pictures.bytes;
import static id.sigap.photo.Pictures.chunk;
import static id.sigap.photo.Pictures.join;
import static id.sigap.photo.Pictures.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files that are made to do harm, by what they try. What must not come out again has the token of {@link Pictures}. */
public final class NastyFiles {

    private static final String SCRIPT = "<html><script>alert('" + TOKEN + "')</script></html>";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private NastyFiles() {}

    public static Map<String, byte[]> all() {
        NastyFiles corpus = new NastyFiles();
        corpus.polyglots();
        corpus.bombs();
        corpus.metadata();
        corpus.strangers();
        corpus.liars();
        corpus.broken();
        return corpus.files;
    }

    private static Map<String, byte[]> pictures() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("jpeg", Pictures.jpeg(64, 32));
        pictures.put("progressive", Pictures.progressiveJpeg(64, 32));
        pictures.put("inks", Pictures.inks(64, 32, 2));
        pictures.put("png", Pictures.png(64, 32, true));
        pictures.put("webp", Pictures.WEBP);
        pictures.put("webp alpha", Pictures.WEBP_ALPHA);
        pictures.put("webp lossless", Pictures.WEBP_LOSSLESS);
        return pictures;
    }

    /** A picture and something else in one file, and what is left of a picture. */
    private void polyglots() {
        Map<String, byte[]> tails = new LinkedHashMap<>();
        tails.put("html", bytes(SCRIPT));
        tails.put("jar", bytes("PK\3\4\24\0\0\0\0\0META-INF/MANIFEST.MF" + TOKEN + "PK\5\6" + "\0".repeat(18)));
        tails.put("php", bytes("<?php system($_GET['" + TOKEN + "']); ?>"));
        tails.put("pdf", bytes("%PDF-1.7\n1 0 obj<</JS(" + TOKEN + ")>>endobj\n%%EOF"));
        tails.put("elf", bytes("\u007fELF\2\1\1\0" + TOKEN));
        tails.put("svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script>" + TOKEN + "</script></svg>"));
        tails.put(
                "a virus scanner's test",
                bytes("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*" + TOKEN));
        tails.put("a video", join(ftyp("isom", "mp42"), bytes(TOKEN)));
        tails.put("a javascript", bytes("*/=1;alert('" + TOKEN + "')/*"));
        tails.put("shell", bytes("\n#!/bin/sh\n" + TOKEN + "\n"));
        pictures().forEach((kind, picture) -> {
            tails.forEach((tail, content) -> files.put(kind + " then " + tail, join(picture, content)));
            files.put("html then " + kind, join(bytes(SCRIPT), picture));
            files.put("half a " + kind, Arrays.copyOf(picture, picture.length / 2));
            files.put(kind + " without its last byte", Arrays.copyOf(picture, picture.length - 1));
            files.put(kind + " twice", join(picture, picture));
        });
    }

    /** Small files that say they are large, or become so. */
    private void bombs() {
        files.put("png of 30,000 by 30,000", Pictures.pngOf(30_000, 30_000));
        files.put("png of 2^31-1 by 1", Pictures.pngOf(Integer.MAX_VALUE, 1));
        files.put("png of -1 by -1", Pictures.pngOf(-1, -1));
        files.put("png of 0 by 0", Pictures.pngOf(0, 0));
        files.put("png of few pixels", Pictures.pngOf(2_000, 2_000));
        files.put("jpeg of 65,500 by 65,500", Pictures.jpegOf(65_500, 65_500));
        files.put("jpeg of 65,535 by 1", Pictures.jpegOf(65_535, 1));
        files.put("jpeg of nothing", Pictures.jpegOf(0, 0));
        files.put("png with a text that unpacks to 50 MB", png(chunk("zTXt", join(bytes("a\0\0"), zeros(50_000_000)))));
        files.put(
                "png with a profile that unpacks to 50 MB",
                png(chunk("iCCP", join(bytes("a\0\0"), zeros(50_000_000)))));
        files.put("png with more pixels than it says", png(chunk("IDAT", zeros(50_000_000))));
        files.put("png of 20,000 chunks", png(many(chunk("tEXt", bytes("a\0b")), 20_000)));
        files.put("png with a chunk of 2^31-1 bytes", png(bytes("\u007f\u00ff\u00ff\u00fftEXt")));
        files.put("jpeg of 20,000 comments", jpeg(many(segment(0xFE, bytes("x")), 20_000)));
        files.put("jpeg of 2,000 tables", jpeg(many(segment(0xDB, new byte[65]), 2_000)));
        files.put("jpeg of fill bytes", jpeg(many(bytes("\u00ff"), 100_000)));
        files.put("jpeg with a segment of no length", jpeg(bytes("\u00ff\u00fe\0\0")));
        files.put("webp with a chunk of 4 GB", join(Pictures.WEBP, bytes("EXIF\u00ff\u00ff\u00ff\u00ff")));
        files.put("animated webp", Pictures.WEBP_ANIMATED);
        files.put("animated png", png(chunk("acTL", new byte[8])));
    }

    private void metadata() {
        files.put("jpeg with all that cameras write", Pictures.withMetadata(Pictures.jpeg(64, 32), 6));
        files.put("jpeg with an orientation of 99", Pictures.withMetadata(Pictures.jpeg(64, 32), 99));
        files.put(
                "jpeg with a directory that points to itself",
                jpeg(segment(0xE1, join(bytes("Exif\0\0MM\0*\0\0\0\10\0\1"), new byte[12], bytes("\0\0\0\10")))));
        files.put(
                "png with texts",
                png(join(
                        chunk("tEXt", bytes("a\0" + TOKEN)),
                        chunk("iTXt", bytes("b\0\0\0\0\0" + TOKEN)),
                        chunk("eXIf", bytes(TOKEN)))));
        files.put("png with a chunk nobody knows", png(chunk("aaAa", bytes(SCRIPT))));
        files.put("webp with EXIF", Pictures.webpWith("EXIF", bytes(TOKEN)));
        files.put("webp with XMP", Pictures.webpWith("XMP ", bytes(SCRIPT)));
    }

    /** Files that say of themselves what they are not. */
    private void liars() {
        for (int[] size : new int[][] {
            {64, 31}, {64, 33}, {63, 32}, {65, 32}, {32, 64}, {1, 1}, {640, 320}, {20_000, 2_600}, {20_001, 1}
        }) {
            String as = " that says it is " + size[0] + " by " + size[1];
            files.put("jpeg" + as, Pictures.resized(Pictures.jpeg(64, 32), size[0], size[1]));
            files.put("progressive" + as, Pictures.resized(Pictures.progressiveJpeg(64, 32), size[0], size[1]));
            files.put("inks" + as, Pictures.resized(Pictures.inks(64, 32, 0), size[0], size[1]));
            files.put("png" + as, Pictures.pngOf(size[0], size[1]));
        }
        for (String script : List.of("html", "php", "svg", "\r\n\r\n")) {
            byte[] content = bytes("<" + script + ">" + TOKEN + "</" + script + ">");
            for (int marker : new int[] {0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE}) {
                files.put("jpeg with " + script + " in segment " + marker, jpeg(segment(marker, content)));
            }
            for (String type : List.of("tEXt", "zTXt", "iCCP", "gAMA", "abCd")) {
                files.put("png with " + script + " in " + type, png(chunk(type, content)));
            }
            files.put("webp with " + script + " in a chunk", Pictures.webpWith("ABCD", content));
        }
        files.put(
                "progressive in full colour of 52 megapixels",
                Pictures.inFullColour(Pictures.resized(Pictures.progressiveJpeg(64, 32), 8_000, 6_500)));
        files.put("inks without an end", Arrays.copyOf(Pictures.inks(64, 32, 0), Pictures.inks(64, 32, 0).length - 2));
    }

    /** With some bytes changed by chance, or a part taken out or put in twice; the same in every run. */
    private void broken() {
        Random random = new Random(7);
        pictures().forEach((kind, picture) -> {
            for (int i = 0; i < 6; i++) {
                byte[] flipped = picture.clone();
                for (int flips = 1 << i; flips > 0; flips--) {
                    flipped[random.nextInt(flipped.length)] = (byte) random.nextInt();
                }
                files.put(kind + " with " + (1 << i) + " bytes changed", flipped);
            }
            int middle = picture.length / 2;
            byte[] end = Arrays.copyOfRange(picture, middle, picture.length);
            files.put(kind + " without a byte in its middle", join(Arrays.copyOf(picture, middle - 1), end));
            files.put(kind + " with a script in its middle", join(Arrays.copyOf(picture, middle), bytes(SCRIPT), end));
            files.put(kind + " in two halves, the wrong way round", join(end, Arrays.copyOf(picture, middle)));
        });
    }

    static byte[] ftyp(String... brands) {
        byte[] size = {0, 0, 0, (byte) (12 + 4 * brands.length)};
        String others = String.join("", Arrays.copyOfRange(brands, 1, brands.length));
        return join(size, bytes("ftyp" + brands[0] + "\0\0\0\0" + others), new byte[64]);
    }

    /** What is no picture of the three kinds, whatever its type says. */
    private void strangers() {
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put("nothing", "");
        contents.put("a byte", "\u00ff");
        contents.put("the start of a jpeg", "\u00ff\u00d8\u00ff");
        contents.put("the start of a png", "\u0089PNG\r\n\u001a\n");
        contents.put("the start of a webp", "RIFF\0\0\0\0WEBP");
        contents.put("svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>" + TOKEN + "</script></svg>");
        contents.put("xml with an entity", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        contents.put("mvg", "push graphic-context\nfill 'url(https://127.0.0.1:1/" + TOKEN + ")'");
        contents.put("msl", "<image><read filename='/etc/passwd'/></image>");
        contents.put("postscript", "%!PS\n(" + TOKEN + ") run");
        contents.put("gif", "GIF89a\1\0\1\0\0\0\0;" + TOKEN);
        contents.put("bmp", "BM" + "\0".repeat(60));
        contents.put("ico", "\0\0\1\0\1\0" + "\0".repeat(40));
        contents.put("heic", "\0\0\0\30ftypheic\0\0\0\0mif1heic");
        contents.put("avif", "\0\0\0\34ftypavif\0\0\0\0avifmif1");
        contents.put("wave", "RIFF\44\0\0\0WAVEfmt ");
        contents.put("zip", "PK\3\4" + "\0".repeat(40));
        contents.put("zeros", "\0".repeat(100_000));
        contents.put("spaces", " ".repeat(100_000));
        contents.forEach((kind, content) -> files.put(kind, bytes(content)));
        files.put("tiff", Pictures.tiff(1));
    }

    private static byte[] png(byte[] more) {
        return Pictures.withChunks(Pictures.png(16, 16, false), more);
    }

    private static byte[] jpeg(byte[] more) {
        byte[] jpeg = Pictures.jpeg(64, 32);
        return join(Arrays.copyOf(jpeg, 2), more, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] many(byte[] part, int count) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] zeros(int count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] block = new byte[100_000];
            for (int i = 0; i < count; i += block.length) {
                out.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
