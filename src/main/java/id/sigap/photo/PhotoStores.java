package id.sigap.photo;

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
            PhotoBucketSettings bucket) {
        return switch (Kind.valueOf(kind.toUpperCase(Locale.ROOT))) {
            case FOLDER -> new PhotoFolder(vertx, folder);
            case S3 -> {
                if (serving) {
                    PhotoBucketCheck.requireWritable(bucket);
                }
                yield new PhotoBucket(vertx, bucket);
            }
        };
    }

    void close(@Disposes PhotoStore store) {
        store.close();
    }
}
