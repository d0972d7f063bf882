package id.sigap.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A server that speaks S3, and the wire to it. */
public final class Bucket implements QuarkusTestResourceLifecycleManager {

    private static S3Server server;
    private static Wire wire;

    public static S3Server server() {
        return server;
    }

    public static Wire wire() {
        return wire;
    }

    @Override
    public Map<String, String> start() {
        server = S3Server.start();
        wire = Wire.to(server.port());
        return Map.of(
                "sigap.photos.store",
                "s3",
                "sigap.photos.s3.endpoint",
                "http://127.0.0.1:" + wire.port(),
                "sigap.photos.s3.bucket",
                S3Server.BUCKET,
                "sigap.photos.s3.access-key",
                S3Server.ACCESS_KEY,
                "sigap.photos.s3.secret-key",
                S3Server.SECRET_KEY,
                "sigap.photos.s3.timeout",
                "5s", // for machines with much else to do
                "sigap.photos.unattached-per-person",
                "3");
    }

    @Override
    public void stop() {
        server.close();
    }
}
