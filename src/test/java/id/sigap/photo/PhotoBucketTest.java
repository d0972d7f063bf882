package id.sigap.photo;

import static id.sigap.photo.PhotoStoreContract.get;
import static id.sigap.photo.PhotoStoreContract.put;
import static id.sigap.photo.PhotoStoreContract.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.problem.ProblemCode;
import id.sigap.testing.Beside;
import id.sigap.testing.S3Server;
import id.sigap.testing.Wire;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Photos on a server that speaks S3, and what becomes of them when it does not. */
@Beside
class PhotoBucketTest implements PhotoStoreContract {

    private static final Vertx VERTX = Vertx.vertx();
    /** Long, for machines with much else to do. */
    private static final Duration USUAL = Duration.ofSeconds(60);

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Bucket SETTINGS = new Bucket(0, S3Server.BUCKET, S3Server.SECRET_KEY, null, USUAL);

    private static S3Server server;

    private final List<PhotoStore> stores = new ArrayList<>();
    private Wire wire;
    private PhotoStore bucket;

    @BeforeAll
    static void start() {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        VERTX.close();
    }

    @BeforeEach
    void connect() {
        wire = Wire.to(server.port());
        bucket = store(SETTINGS.at(wire.port()));
    }

    @AfterEach
    void disconnect() throws Exception {
        stores.forEach(PhotoStore::close);
        wire.close();
    }

    @Override
    public PhotoStore store() {
        return bucket;
    }

    @Test
    void anObjectIsNamedByItsIdAloneAndIsNobodysElse() {
        put(bucket, ID, PhotoSize.FULL, "full");
        put(bucket, ID, PhotoSize.THUMBNAIL, "small");
        for (String key : List.of("full/ab/" + ID, "thumbnail/ab/" + ID)) {
            assertEquals("application/octet-stream, open to 0", server.described(key));
        }
        PhotoStoreContract.await(bucket.delete(ID));
        assertFalse(server.keys().stream().anyMatch(key -> key.endsWith(ID.toString())));
    }

    /** This server knows none, and says so: that it was asked is what can be seen here. */
    @Test
    void encryptionByTheServerIsAskedForWhereItIsSet() {
        PhotoStore encrypted = store(new Bucket(server.port(), S3Server.BUCKET, S3Server.SECRET_KEY, "AES256", USUAL));
        Uni<Void> put = encrypted.put(ID, PhotoSize.FULL, Buffer.buffer("full"));
        assertEquals(501, failure(S3Exception.class, put).statusCode());
    }

    /** What an operator has to put right is no outage: it is an incident, and the log says where. */
    @Test
    void aWrongKeyOrBucketIsAFailureOfOurs() {
        PhotoStore stranger = store(new Bucket(server.port(), S3Server.BUCKET, "wrong", null, USUAL));
        for (Uni<?> call :
                List.of(stranger.get(ID, PhotoSize.FULL), stranger.put(ID, PhotoSize.FULL, Buffer.buffer()))) {
            assertEquals(403, failure(S3Exception.class, call).statusCode());
        }
        PhotoStore elsewhere = store(new Bucket(server.port(), "no-such-bucket", S3Server.SECRET_KEY, null, USUAL));
        failure(NoSuchBucketException.class, elsewhere.get(ID, PhotoSize.FULL));
    }

    @Test
    void aServerThatIsDownIsUnavailable() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertUnavailable(store(SETTINGS.at(port)));
    }

    /** Held before the answer, within its head, and within its body. */
    @ParameterizedTest
    @ValueSource(longs = {0, 20, 40_000})
    void aServerThatStallsIsUnavailableAndNothingStaysHeld(long bytes) {
        await(bucket.put(ID, PhotoSize.FULL, Buffer.buffer(new byte[1_000_000])));
        wire.release();
        wire.holdAfter(bytes);
        PhotoStore hasty = store(SETTINGS.at(wire.port()).waiting(SHORT));
        assertEquals(ProblemCode.UNAVAILABLE, refusal(hasty.get(ID, PhotoSize.FULL)));
        wire.release();
        assertEquals(1_000_000, await(bucket.get(ID, PhotoSize.FULL)).length());
    }

    @Test
    void aPutThatWasNotAnsweredIsRepeatedWithoutHarm() {
        wire.holdAfter(0);
        PhotoStore hasty = store(SETTINGS.at(wire.port()).waiting(SHORT));
        assertEquals(ProblemCode.UNAVAILABLE, refusal(hasty.put(ID, PhotoSize.FULL, Buffer.buffer("full"))));
        wire.release();
        put(bucket, ID, PhotoSize.FULL, "full");
        assertEquals("full", get(bucket, ID, PhotoSize.FULL));
    }

    @Test
    void whoeverFindsAllThreadsHeldIsRefusedAndDoesNotWait() {
        wire.holdAfter(0);
        PhotoStore full = store(SETTINGS.at(wire.port()).waiting(Duration.ofSeconds(3)));
        List<CompletableFuture<Buffer>> held = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            held.add(full.get(new UUID(i, 2), PhotoSize.FULL).subscribeAsCompletionStage());
        }
        CompletableFuture<Buffer> late = full.get(ID, PhotoSize.FULL).subscribeAsCompletionStage();
        assertTrue(late.isCompletedExceptionally());
        for (CompletableFuture<Buffer> call : held) {
            assertThrows(CompletionException.class, call::join);
        }
        wire.release();
        put(full, ID, PhotoSize.FULL, "full");
    }

    /** Found when Sigap starts, by the words of the server; an outage is no reason not to start. */
    @Test
    void aBucketThatCannotBeWrittenToIsFoundBeforeTheFirstPhoto() {
        Bucket good = SETTINGS.at(server.port());
        PhotoBucketCheck.requireWritable(good);
        assertTrue(server.keys().stream().noneMatch(key -> key.contains("start")), server.keys()::toString);
        for (Bucket wrong : List.of(
                new Bucket(server.port(), "none", S3Server.SECRET_KEY, null, USUAL),
                new Bucket(server.port(), S3Server.BUCKET, "wrong-secret", null, USUAL))) {
            String said = assertThrows(ConfigurationException.class, () -> PhotoBucketCheck.requireWritable(wrong))
                    .getMessage();
            assertTrue(said.startsWith("Bucket foto " + wrong.name() + " tidak dapat ditulisi."), said);
            assertTrue(said.contains("cannot be written to") && !said.contains("wrong-secret"), said);
        }
        wire.holdAfter(0);
        PhotoBucketCheck.requireWritable(SETTINGS.at(wire.port()).waiting(SHORT));
    }

    /** A server that says what it cannot do is no server that is away: that is found at the start, too. */
    @Test
    void aServerThatCannotEncryptIsFoundBeforeTheFirstPhoto() {
        Bucket encrypted = new Bucket(server.port(), S3Server.BUCKET, S3Server.SECRET_KEY, "AES256", USUAL);
        assertThrows(ConfigurationException.class, () -> PhotoBucketCheck.requireWritable(encrypted));
    }

    private static void assertUnavailable(PhotoStore away) {
        assertEquals(ProblemCode.UNAVAILABLE, refusal(away.put(ID, PhotoSize.FULL, Buffer.buffer("full"))));
        assertEquals(ProblemCode.UNAVAILABLE, refusal(away.get(ID, PhotoSize.FULL)));
        assertEquals(ProblemCode.UNAVAILABLE, refusal(away.delete(ID)));
    }

    private static <T extends Throwable> T failure(Class<T> type, Uni<?> call) {
        return assertThrows(type, () -> PhotoStoreContract.await(call));
    }

    private static <T> T await(Uni<T> call) {
        return PhotoStoreContract.await(call);
    }

    private PhotoStore store(Bucket settings) {
        PhotoStore store = new PhotoBucket(VERTX, settings, () -> {});
        stores.add(store);
        return store;
    }

    private record Bucket(int port, String name, String secret, String encrypted, Duration timeout)
            implements PhotoBucketSettings {

        Bucket at(int itsPort) {
            return new Bucket(itsPort, name, secret, encrypted, timeout);
        }

        Bucket waiting(Duration longest) {
            return new Bucket(port, name, secret, encrypted, longest);
        }

        @Override
        public Optional<String> encryption() {
            return Optional.ofNullable(encrypted);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(URI.create("http://127.0.0.1:" + port));
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of(name);
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(S3Server.ACCESS_KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }
    }
}
