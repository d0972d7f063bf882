package id.sigap.ticket.photos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.sigap.photo.CameraFiles;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Of what cameras and programs write into pictures nothing is kept, wherever one looks (promise C16): in what is served, in
 * the photo folder, in the tables, in the write-ahead log and in the statements that were sent.
 */
@QuarkusTest
@Shows(Promise.C16)
class CameraFilesIT {

    private static final String SENDER = "warga";

    /** Written by the same way into the same places, and meant to be kept: whoever looks has to find it. */
    private static final String KEPT = "KENDALI-YANG-DISIMPAN";

    /** What exiftool says of a picture's pixels, of the file and of itself; a comment it counts among the latter. */
    private static final Pattern OF_PIXELS = Pattern.compile("(ExifTool|System|File|JFIF|Composite):(?!Comment$).*");

    @Test
    void nothingIsKeptOfWhatCamerasAndProgramsWrite() throws IOException {
        StoredBytes stored = StoredBytes.fromNowOn();
        List<byte[]> served = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : CameraFiles.all().entrySet()) {
            assertTrue(latin(file.getValue()).contains(CameraFiles.TOKEN), file.getKey());
            served.addAll(sent(file.getKey(), file.getValue()));
        }
        Map<String, Object> kept = Reports.rubble();
        kept.put("description", KEPT);
        Reports.submit(Api.as(SENDER), kept);
        served.forEach(photo -> assertFalse(latin(photo).contains(CameraFiles.TOKEN), "served"));
        assertEquals(Set.of("tables", "write-ahead log", "statements"), stored.having(KEPT), "where to look");
        assertEquals(Set.of(), stored.having(CameraFiles.TOKEN), "what a camera or a program wrote");
        assertTrue(stored.photos() >= 2 * CameraFiles.all().size(), "photos kept: " + stored.photos());
    }

    /** The same by a tool that knows more blocks than we do. */
    @Test
    void exiftoolFindsNothingButPixels() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "exiftool is not installed (Debian: libimage-exiftool-perl): not asked");
        Set<String> planted = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : CameraFiles.all().entrySet()) {
            planted.addAll(tags(file.getValue()));
            for (byte[] photo : sent(file.getKey(), file.getValue())) {
                Set<String> left = tags(photo);
                left.removeIf(OF_PIXELS.asMatchPredicate());
                assertEquals(Set.of(), left, file.getKey());
            }
        }
        System.out.printf("Camera files: exiftool knows %d tags of what was sent%n", planted.size());
        for (String tag : List.of(
                "IFD0:Artist",
                "ExifIFD:MakerNoteUnknownText",
                "GPS:GPSLatitude",
                "IFD1:ThumbnailImage",
                "IPTC:Caption-Abstract",
                "XMP-xmpMM:PreservedFileName",
                "PNG:Author")) {
            assertTrue(planted.contains(tag), tag + " was not planted: " + planted);
        }
    }

    /** As such and under its name; what is served of both then, whole and small. */
    private static List<byte[]> sent(String kind, byte[] file) {
        PhotoApi sender = PhotoApi.as(SENDER);
        List<byte[]> served = new ArrayList<>();
        for (HttpResponse<byte[]> answer : List.of(
                sender.post("image/jpeg", file), sender.post("multipart/form-data; boundary=part", named(file)))) {
            JsonObject json = new JsonObject(new String(answer.body(), StandardCharsets.UTF_8));
            assertEquals(201, answer.statusCode(), kind + json);
            String id = json.getString("id");
            Map<String, Object> report = Reports.rubble();
            report.put("photos", List.of(id));
            Reports.submit(Api.as(SENDER), report);
            for (String size : List.of("", "?size=thumbnail")) {
                HttpResponse<byte[]> photo = sender.get(id + size);
                assertEquals(200, photo.statusCode(), kind);
                served.add(photo.body());
            }
        }
        return served;
    }

    private static byte[] named(byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + CameraFiles.ORIGINAL_NAME + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("exiftool", "-ver").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** What it reads out of a file, each with its block, unknown ones included. */
    private static Set<String> tags(byte[] file) throws IOException, InterruptedException {
        Path path = Files.createTempFile("camera", ".bin");
        try {
            Files.write(path, file);
            Process tool = new ProcessBuilder("exiftool", "-json", "-G1", "-a", "-u", "-U", "-ee", path.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String told = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            tool.waitFor();
            Set<String> tags =
                    new TreeSet<>(new JsonArray(told).getJsonObject(0).fieldNames());
            tags.remove("SourceFile");
            return tags;
        } finally {
            Files.delete(path);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
