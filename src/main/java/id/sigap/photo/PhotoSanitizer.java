package id.sigap.photo;

import id.sigap.photo.likeness.Likeness;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes new photos of uploaded ones. Nothing of the upload survives but what it shows, at most 2,560 pixels wide or high.
 *
 * <p>One at a time in a process, in the order they came: a decoder's memory is needed once. Few may wait; the others are
 * told to come back, because an upload that waits is memory, too.
 */
@ApplicationScoped
public class PhotoSanitizer {

    private static final int WAITING = 8;

    /** When one of them is through, as most photos go. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ExecutorService permit =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "photo");
                thread.setDaemon(true);
                return thread;
            });

    private final DecodeLimit limit;

    PhotoSanitizer(@ConfigProperty(name = "sigap.photos.longest-decode", defaultValue = "15s") Duration longestDecode) {
        limit = new DecodeLimit(longestDecode);
    }

    @PreDestroy
    void stop() {
        permit.shutdownNow();
        limit.stop();
    }

    /**
     * Cleans a photo, on a thread of its own; what comes after it is back on the caller's context, and counts as the caller's.
     *
     * @throws Problem (in the Uni) PHOTO_INVALID, PHOTO_ANIMATED, PHOTO_TOO_LARGE; UNAVAILABLE if too many wait
     */
    public Uni<SanitizedPhoto> sanitize(Buffer upload) {
        return onThread(() -> clean(upload.getBytes(), limit));
    }

    private Uni<SanitizedPhoto> onThread(Supplier<SanitizedPhoto> work) {
        return Uni.createFrom().deferred(() -> {
            @Nullable Context caller = Vertx.currentContext();
            Uni<SanitizedPhoto> cleaned = Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(permit)
                    .onFailure(RejectedExecutionException.class)
                    .transform(ignored -> Problem.later(ProblemCode.UNAVAILABLE, SOON));
            return caller == null ? cleaned : cleaned.emitOn(then -> caller.runOnContext(ignored -> then.run()));
        });
    }

    /**
     * A part of a photo, in thousandths of its width and height.
     *
     * @param left how far it is from the left edge
     * @param top how far it is from the upper edge
     */
    public record Mask(int left, int top, int width, int height) {}

    /**
     * The photo again, with nothing left of those parts: neither pixels nor what a compression spreads of them beyond their edges.
     *
     * @param clean as {@link #sanitize} made it
     * @throws Problem (in the Uni) UNAVAILABLE if too many wait
     */
    public Uni<SanitizedPhoto> masked(Buffer clean, List<Mask> masks) {
        return onThread(() -> clean(clean.getBytes(), limit, masks));
    }

    static SanitizedPhoto clean(byte[] upload, DecodeLimit limit) {
        return clean(upload, limit, List.of());
    }

    private static SanitizedPhoto clean(byte[] upload, DecodeLimit limit, List<Mask> masks) {
        BareFile file = BareFile.of(upload);
        try {
            PixelRows rows = Codec.decode(file, PhotoSize.FULL.longest, limit);
            Pixels full = Pixels.within(PhotoSize.FULL.longest, rows).upright(file.orientation());
            masks.forEach(full::blacken);
            Pixels thumbnail = Pixels.within(PhotoSize.THUMBNAIL.longest, rowsOf(full));
            return new SanitizedPhoto(
                    Buffer.buffer(Codec.encode(full)),
                    Buffer.buffer(Codec.encode(thumbnail)),
                    full.width(),
                    full.height(),
                    digest(file.bytes()),
                    Likeness.of(thumbnail.width(), thumbnail.height(), thumbnail.rgb()),
                    file.capture());
        } catch (IOException | RuntimeException e) {
            // Decoders fail in many ways, and always because of what they were given.
            throw e instanceof Problem problem ? problem : Bytes.invalid();
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PixelRows rowsOf(Pixels pixels) {
        DirectColorModel colors = new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);
        DataBufferInt data = new DataBufferInt(pixels.rgb(), pixels.rgb().length);
        return new PixelRows(
                Raster.createPackedRaster(
                        data, pixels.width(), pixels.height(), pixels.width(), colors.getMasks(), null),
                colors,
                BareFile.Channels.USUAL);
    }
}
