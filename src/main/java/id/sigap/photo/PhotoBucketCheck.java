package id.sigap.photo;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.UnknownHostException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Writes an object into the bucket when Sigap starts, and deletes it again: a bucket that is not there, or a key that may not
 * write, is found before the first photo. A server that is away is none of that: it comes back, and the rest works meanwhile.
 */
final class PhotoBucketCheck {

    private static final String KEY = "start-check";

    private PhotoBucketCheck() {}

    /** @throws ConfigurationException in both languages; Quarkus prints it alone */
    static void requireWritable(PhotoBucketSettings settings) {
        String bucket = settings.bucket().orElseThrow();
        try (S3Client client = PhotoBucketClient.of(settings)) {
            client.putObject(
                    put -> {
                        put.bucket(bucket).key(KEY);
                        settings.encryption().ifPresent(put::serverSideEncryption);
                    },
                    RequestBody.empty());
            client.deleteObject(delete -> delete.bucket(bucket).key(KEY));
        } catch (SdkException e) {
            if (!isAway(e)) {
                throw new ConfigurationException("Bucket foto " + bucket
                        + " tidak dapat ditulisi. Periksa sigap.photos.s3.bucket, .endpoint, .access-key dan .secret-key.\n"
                        + "The photo bucket " + bucket
                        + " cannot be written to. Check sigap.photos.s3.bucket, .endpoint, .access-key and .secret-key.\n\n"
                        + e.getMessage());
            }
        }
    }

    /** A name that nobody knows is a mistake, not an outage. */
    private static boolean isAway(SdkException failure) {
        return PhotoBucketClient.isAway(failure) && !isUnknownHost(failure);
    }

    private static boolean isUnknownHost(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof UnknownHostException || (cause != null && isUnknownHost(cause));
    }
}
