package id.sigap.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import java.util.concurrent.Callable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Photos in a bucket of a server that speaks S3: one object per photo and size, named as {@link PhotoFolder} names its
 * files. The bucket is private; nobody but this class ever addresses it, and no link into it is made.
 *
 * <p>The client blocks, so it runs on {@link PhotoThreads}.
 */
final class PhotoBucket implements PhotoStore {

    /** What is in it is our own business. */
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final PhotoBucketSettings settings;
    private final String bucket;
    private final PhotoThreads threads;

    /** @param noteAway told each time that the server is away */
    PhotoBucket(Vertx vertx, PhotoBucketSettings settings, Runnable noteAway) {
        this.client = PhotoBucketClient.of(settings);
        this.settings = settings;
        this.bucket = settings.bucket().orElseThrow();
        this.threads = new PhotoThreads(vertx, "photo-bucket", noteAway);
    }

    @Override
    public Uni<Void> put(UUID id, PhotoSize size, Buffer photo) {
        return onThread(() -> {
            client.putObject(
                    put -> {
                        put.bucket(bucket).key(size.pathOf(id)).contentType(TYPE);
                        settings.encryption().ifPresent(put::serverSideEncryption);
                    },
                    RequestBody.fromBytes(photo.getBytes()));
            return null;
        });
    }

    @Override
    public Uni<Buffer> get(UUID id, PhotoSize size) {
        return onThread(() ->
                Buffer.buffer(client.getObjectAsBytes(get -> get.bucket(bucket).key(size.pathOf(id)))
                        .asByteArrayUnsafe()));
    }

    @Override
    public Uni<Void> delete(UUID id) {
        return onThread(() -> {
            for (PhotoSize size : PhotoSize.values()) {
                client.deleteObject(delete -> delete.bucket(bucket).key(size.pathOf(id)));
            }
            return null;
        });
    }

    @Override
    public void close() {
        threads.close();
        client.close();
    }

    private <T> Uni<T> onThread(Callable<T> work) {
        return threads.run(work).onFailure(SdkException.class).transform(this::meaningOf);
    }

    /** What does not pass by itself stays an incident. */
    private Throwable meaningOf(Throwable failure) {
        if (failure instanceof NoSuchKeyException) {
            return new Problem(ProblemCode.NOT_FOUND);
        }
        return PhotoBucketClient.isAway(failure) ? threads.away() : failure;
    }
}
