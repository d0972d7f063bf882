package id.sigap.photo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the bucket is, and as whom to use it; asked for by {@code sigap.photos.store=s3} alone. */
@ConfigMapping(prefix = "sigap.photos.s3")
interface PhotoBucketSettings {

    /** Of a server that speaks S3; without it, Amazon's own for the region. */
    Optional<URI> endpoint();

    @WithDefault("us-east-1")
    String region();

    Optional<String> bucket();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket is named in the path, as most servers but Amazon's want it, and not in the host's name. */
    @WithDefault("true")
    boolean pathStyle();

    /** What to ask the server to encrypt with, such as {@code AES256}; by default it does as it is set up. */
    Optional<String> encryption();

    /** Longest wait for one call, tries and all. An upload makes two. */
    @WithDefault("4s")
    Duration timeout();
}
