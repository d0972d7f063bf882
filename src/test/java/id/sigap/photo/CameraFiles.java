package id.sigap.photo;

import static id.sigap.photo.Pictures.bytes;
import static id.sigap.photo.Pictures.chunk;
import static id.sigap.photo.Pictures.join;
import static id.sigap.photo.Pictures.segment;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pictures as cameras and programs leave them: every block that can hold words holds some, each with a token of its own. */
public final class CameraFiles {

    /** What all tokens begin with; which block it is from follows. */
    public static final String TOKEN = "TANDA-";

    /** The name under which they are sent. */
    public static final String ORIGINAL_NAME = TOKEN + "NAMA-ASLI.jpg";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int UNDEFINED = 7;

    private CameraFiles() {}

    /** By what wrote them. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("camera", camera(Pictures.jpeg(64, 32)));
        files.put("progressive", camera(Pictures.progressiveJpeg(64, 32)));
        files.put("program", png());
        files.put("phone", Pictures.webpWith("EXIF", tiff()));
        files.put("messenger", Pictures.webpWith("XMP ", xmp()));
        return files;
    }

    private static byte[] camera(byte[] jpeg) {
        return join(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, join(bytes("Exif\0\0"), tiff())),
                segment(0xE1, join(bytes("http://ns.adobe.com/xap/1.0/\0"), xmp())),
                segment(0xED, join(bytes("Photoshop 3.0\0"), iptc())),
                segment(0xE2, bytes("ICC_PROFILE\0\1\1" + token("ICC"))),
                segment(0xEF, bytes(token("APP15"))),
                segment(0xFE, bytes(token("COMMENT"))),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                bytes(token("TRAILING")));
    }

    private static byte[] png() {
        return join(
                Pictures.withChunks(
                        Pictures.png(64, 32, false),
                        chunk("tEXt", bytes("Author\0" + token("PNG-TEXT"))),
                        chunk("iTXt", bytes("Title\0\0\0\0\0" + token("PNG-ITXT"))),
                        chunk("iTXt", join(bytes("XML:com.adobe.xmp\0\0\0\0\0"), xmp())),
                        chunk("eXIf", tiff()),
                        chunk("tIME", new byte[] {7, (byte) 0xEA, 11, 4, 9, 7, 31})),
                bytes(token("PNG-TRAILING")));
    }

    private static byte[] xmp() {
        return bytes("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:xmpMM='http://ns.adobe.com/xap/1.0/mm/' xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                + " xmpMM:PreservedFileName='" + token("XMP-NAME") + "' xmp:CreatorTool='" + token("XMP-TOOL")
                + "' xmp:CreateDate='2026-11-04T09:07:31'/></rdf:RDF></x:xmpmeta><?xpacket end='w'?>");
    }

    private static byte[] iptc() {
        byte[] caption = bytes(token("IPTC-CAPTION"));
        byte[] data = join(new byte[] {0x1C, 2, 120, 0, (byte) caption.length}, caption);
        return join(
                bytes("8BIM\4\4\0\0"),
                ByteBuffer.allocate(4).putInt(data.length).array(),
                data,
                new byte[data.length % 2]);
    }

    /** Four directories: the picture's, the camera's, the place, and a thumbnail with a comment of its own. */
    private static byte[] tiff() {
        byte[] thumbnail = Pictures.jpeg(16, 12);
        thumbnail = join(
                Arrays.copyOf(thumbnail, 2),
                segment(0xFE, bytes(token("THUMBNAIL"))),
                Arrays.copyOfRange(thumbnail, 2, thumbnail.length));
        int camera = 8 + length(picture(0, 0));
        int place = camera + length(camera());
        int second = place + length(place());
        int pixels = second + length(thumbnail(0, 0));
        return join(
                bytes("MM\0*\0\0\0\10"),
                directory(8, picture(camera, place), second),
                directory(camera, camera(), 0),
                directory(place, place(), 0),
                directory(second, thumbnail(pixels, thumbnail.length), 0),
                thumbnail);
    }

    private static List<Entry> picture(int camera, int place) {
        return List.of(
                text(0x010E, token("EXIF-DESCRIPTION")),
                number(0x0112, SHORT, 6),
                text(0x0131, token("EXIF-SOFTWARE")),
                text(0x0132, "2026:11:04 09:07:31"),
                text(0x013B, token("EXIF-ARTIST")),
                number(0x8769, LONG, camera),
                number(0x8825, LONG, place));
    }

    private static List<Entry> camera() {
        return List.of(
                text(0x9003, "2026:11:04 09:07:31"),
                new Entry(0x927C, UNDEFINED, bytes(token("MAKER-NOTE"))),
                new Entry(0x9286, UNDEFINED, bytes("ASCII\0\0\0" + token("EXIF-COMMENT"))),
                text(0xA431, token("EXIF-SERIAL")));
    }

    private static List<Entry> place() {
        return List.of(
                text(1, "S"),
                new Entry(2, RATIONAL, rationals(6, 7, 34)),
                text(3, "E"),
                new Entry(4, RATIONAL, rationals(106, 47, 22)),
                new Entry(0x1B, UNDEFINED, bytes("ASCII\0\0\0" + token("GPS-METHOD"))),
                text(0x1D, "2026:11:04"));
    }

    private static List<Entry> thumbnail(int at, int length) {
        return List.of(number(0x0103, SHORT, 6), number(0x0201, LONG, at), number(0x0202, LONG, length));
    }

    private static String token(String block) {
        return TOKEN + block;
    }

    /** A value of a directory. */
    private record Entry(int tag, int type, byte[] value) {

        int count() {
            return switch (type) {
                case SHORT -> value.length / 2;
                case LONG -> value.length / 4;
                case RATIONAL -> value.length / 8;
                default -> value.length;
            };
        }

        /** Behind the directory, if it has no room in it. */
        byte[] outside() {
            return value.length <= 4 ? new byte[0] : join(value, new byte[value.length % 2]);
        }
    }

    private static Entry text(int tag, String text) {
        return new Entry(tag, ASCII, bytes(text + "\0"));
    }

    private static Entry number(int tag, int type, int value) {
        ByteBuffer bytes = ByteBuffer.allocate(type == SHORT ? 2 : 4);
        return new Entry(tag, type, (type == SHORT ? bytes.putShort((short) value) : bytes.putInt(value)).array());
    }

    private static byte[] rationals(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
        Arrays.stream(values).forEach(value -> bytes.putInt(value).putInt(1));
        return bytes.array();
    }

    private static int length(List<Entry> entries) {
        return directory(0, entries, 0).length;
    }

    private static byte[] directory(int offset, List<Entry> entries, int next) {
        int outside = offset + 2 + 12 * entries.size() + 4;
        ByteBuffer head = ByteBuffer.allocate(2 + 12 * entries.size() + 4).putShort((short) entries.size());
        List<byte[]> rest = new ArrayList<>();
        for (Entry entry : entries) {
            head.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.outside().length == 0) {
                head.put(Arrays.copyOf(entry.value(), 4));
            } else {
                head.putInt(outside);
                rest.add(entry.outside());
                outside += entry.outside().length;
            }
        }
        return join(head.putInt(next).array(), join(rest.toArray(byte[][]::new)));
    }
}
