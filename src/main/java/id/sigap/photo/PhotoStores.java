package id.sigap.photo;

import id.sigap.platform.Outages;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place where photos are kept, as {@code sigap.photos.store} says. */
class PhotoStores {

    private static final String AWAY = "photos";

    private static final String FOLDER_AWAY =
            "photos cannot be kept in sigap.photos.folder, or read from it: is its disk full, or away?";

    private static final String BUCKET_AWAY =
            "the server at sigap.photos.s3.endpoint does not answer in time, or says that it cannot";

    enum Kind {
        FOLDER,
        S3
    }

    /** At the start, because to make a client takes time that no request should wait for. */
    @Produces
    @Startup
    @ApplicationScoped
    PhotoStore store(
            Vertx vertx,
            @ConfigProperty(name = "sigap.photos.store", defaultValue = "folder") String kind,
            @ConfigProperty(name = "sigap.photos.folder", defaultValue = "sigap-data/photos") Path folder,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving,
            PhotoBucketSettings bucket,
            Outages outages) {
        return switch (Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
            case FOLDER -> new PhotoFolder(vertx, folder, () -> outages.note(AWAY, FOLDER_AWAY));
            case S3 -> {
                if (serving) {
                    PhotoBucketCheck.requireWritable(bucket);
                }
                yield new PhotoBucket(vertx, bucket, () -> outages.note(AWAY, BUCKET_AWAY));
            }
        };
    }

    void close(@Disposes PhotoStore store) {
        store.close();
    }
}
