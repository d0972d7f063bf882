package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.photo.Pictures;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pod that was given too little memory: it ends at the first error of that kind instead of going on half dead, with an exit
 * code that brings it back, and what was acknowledged is there. By {@code make cluster}.
 */
@Tag("cluster")
@Shows(Promise.I4)
class OutOfMemoryIT {

    /** As manifests, image and unit start it, and of a heap in which it serves, and decodes no eight large photos at once. */
    private static final Map<String, String> LITTLE = Map.of(
            "JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx112m -XX:+ExitOnOutOfMemoryError",
            "SIGAP_DATABASE_BINARIES", "target/postgres");

    @TempDir
    static Path folder;

    @Test
    void itEndsAndNothingAcknowledgedIsLost() throws Exception {
        byte[] large = Pictures.jpeg(6_000, 6_000);
        try (Sigap sigap = new Sigap(folder.resolve("sigap"), LITTLE)) {
            sigap.start();
            Lodged before = Lodged.in(sigap, true);
            String token = sigap.issuer().token("warga", "citizen");
            List<CompletableFuture<Void>> uploads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                uploads.add(CompletableFuture.runAsync(() -> upload(sigap, token, large)));
            }
            assertEquals(3, sigap.exitCode(), "not as after a stop: whoever runs it starts it again");
            uploads.forEach(CompletableFuture::join);
            assertTrue(sigap.log().contains("Terminating due to java.lang.OutOfMemoryError"), sigap.log());

            sigap.start();
            assertTrue(before.isWhole(sigap), "acknowledged, then lost");
            assertTrue(Lodged.in(sigap, true).isWhole(sigap), "and it goes on");
        }
    }

    private static void upload(Sigap sigap, String token, byte[] photo) {
        try {
            sigap.post("/photos", "image/jpeg", token, photo);
        } catch (IOException gone) {
            // As it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
