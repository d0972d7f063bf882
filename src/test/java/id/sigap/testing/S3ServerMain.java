package id.sigap.testing;

import java.net.URI;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;

/** What runs in the process of {@link S3Server}: until its input ends, so that it never outlives who started it. */
final class S3ServerMain {

    private S3ServerMain() {}

    public static void main(String[] args) throws Exception {
        BlobStoreContext blobs =
                ContextBuilder.newBuilder(new TransientApiMetadata()).build(BlobStoreContext.class);
        blobs.getBlobStore().createContainerInLocation(null, S3Server.BUCKET);
        S3Proxy server = S3Proxy.builder()
                .blobStore(blobs.getBlobStore())
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, S3Server.ACCESS_KEY, S3Server.SECRET_KEY)
                .build();
        server.start();
        System.out.println(S3Server.PORT + server.getPort());
        while (System.in.read() >= 0) {
            // Nothing is ever said.
        }
        System.exit(0);
    }
}
