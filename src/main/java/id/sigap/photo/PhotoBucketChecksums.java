package id.sigap.photo;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.internal.ChecksumProvider;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;

/**
 * Replaces, in a native image, the checksums of Amazon's SDK that come from a library which is not there; none is ever
 * asked for. The SDK asks for that library when it runs; an image has to know all classes when it is built
 * (aws-sdk-java-v2#5682).
 */
@SuppressWarnings("DoNotCallSuggester")
@TargetClass(ChecksumProvider.class)
final class PhotoBucketChecksums {

    @Substitute
    static SdkChecksum createCrtCrc32C() {
        throw new UnsupportedOperationException("not a part of Sigap");
    }

    @Substitute
    static SdkChecksum crc64NvmeCrtImplementation() {
        throw new UnsupportedOperationException("not a part of Sigap");
    }

    @Substitute
    static SdkChecksum crtXxHash(ChecksumAlgorithm algorithm) {
        throw new UnsupportedOperationException("not a part of Sigap");
    }
}
