package id.sigap.photo;

import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Makes the client of the bucket: settings in, and nothing from the machine's own files for such clients. */
final class PhotoBucketClient {

    private static final int TRIES = 2;

    /** Answers that say nothing of what was asked: come back later. */
    private static final Set<Integer> AWAY = Set.of(429, 500, 502, 503, 504);

    private PhotoBucketClient() {}

    /** Whether it passes by itself. A refusal that is about us, such as of our key, or of what the server cannot do (501), does not. */
    static boolean isAway(Throwable failure) {
        return failure instanceof SdkClientException
                || (failure instanceof S3Exception answer && AWAY.contains(answer.statusCode()));
    }

    static S3Client of(PhotoBucketSettings settings) {
        Duration timeout = settings.timeout();
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow())))
                .forcePathStyle(settings.pathStyle())
                // Newer ways to sign and sum up, which many servers but Amazon's do not know.
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout.dividedBy(TRIES))
                        .socketTimeout(timeout.dividedBy(TRIES)))
                .overrideConfiguration(calls -> calls.apiCallTimeout(timeout)
                        .apiCallAttemptTimeout(timeout)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build())
                        .defaultProfileFile(ProfileFile.aggregator().build()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
