package id.sigap.photo;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Photos in a bucket of a server that speaks S3: one object per photo and size, named as {@link PhotoFolder} names its
 * files. The bucket is private; nobody but this class ever addresses it, and no link into it is made.
 *
 * <p>The client blocks, so it runs on threads of its own: a server that stalls holds these, and nothing else. Nobody waits
 * for one: whoever finds all of them taken is told to come back.
 */
final class PhotoBucket implements PhotoStore {

    private static final int THREADS = 64;

    /** Answers that say nothing of what was asked: come back later. */
    private static final Set<Integer> AWAY = Set.of(429, 500, 502, 503, 504);

    /** What is in it is our own business. */
    private static final String TYPE = "application/octet-stream";

    private final S3Client client;
    private final PhotoBucketSettings settings;
    private final String bucket;
    private final WorkerExecutor threads;
    private final Semaphore free = new Semaphore(THREADS);

    PhotoBucket(Vertx vertx, PhotoBucketSettings settings) {
        this.client = PhotoBucketClient.of(settings);
        this.settings = settings;
        this.bucket = settings.bucket().orElseThrow();
        this.threads = vertx.createSharedWorkerExecutor("photo-bucket", THREADS);
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

    /** Back on the caller's context: a unit of work goes on there or breaks. */
    private <T> Uni<T> onThread(Callable<T> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    if (!free.tryAcquire()) {
                        throw new Problem(ProblemCode.UNAVAILABLE);
                    }
                    return Uni.createFrom()
                            .completionStage(threads.executeBlocking(work, false)
                                    .onComplete(ignored -> free.release())
                                    .toCompletionStage());
                })
                .onFailure(SdkException.class)
                .transform(PhotoBucket::meaningOf);
    }

    /** A refusal of the server that is about us, such as of our key, or of what it cannot do (501), stays an incident. */
    private static Throwable meaningOf(Throwable failure) {
        if (failure instanceof NoSuchKeyException) {
            return new Problem(ProblemCode.NOT_FOUND);
        }
        boolean away = failure instanceof SdkClientException
                || (failure instanceof S3Exception answer && AWAY.contains(answer.statusCode()));
        return away ? new Problem(ProblemCode.UNAVAILABLE) : failure;
    }
}
