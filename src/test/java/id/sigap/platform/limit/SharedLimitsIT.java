package id.sigap.platform.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.sigap.platform.TestKeys;
import id.sigap.platform.TestOutages;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitRows.Owed;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Database;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits of several instances on one database: each of them as the application has it, settled by itself. */
@QuarkusTest
@Shows({Promise.A1, Promise.C13})
class SharedLimitsIT {

    private static final int LIMIT = 40;
    private static final int LEASE = 10;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Vertx vertx = Vertx.vertx();
    private final RateLimitKey key = RateLimitKey.of("198.51.100.7 of " + UUID.randomUUID());
    private Pool pool;

    private record Instance(RateLimit limit, RateLimitSettler settler) {}

    @BeforeEach
    void nobodyElse() {
        Database.sql("delete from limit_instance");
        pool = pool(url);
    }

    @AfterEach
    void stop() {
        pool.closeAndAwait();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void togetherTheyGrantNoMoreThanTheLimitAndALeaseEach() {
        List<Instance> all = instances(3);
        int granted = takeInTurn(all, 600);
        assertTrue(granted >= LIMIT, granted + " granted");
        assertTrue(granted <= LIMIT + 3 * LEASE, granted + " granted");
        all.forEach(each -> assertTrue(each.limit.take(Lane.SUBMIT, key).isPresent(), "all know"));
    }

    /** A line is at one of them, as long as it is open: what others do not use is not lost to it. */
    @Test
    void oneOfThemGrantsTheWholeLimitIfTheOthersGrantNothing() {
        List<Instance> all = instances(3);
        int granted = takeInTurn(all.subList(0, 1), 200);
        assertTrue(granted >= LIMIT && granted <= LIMIT + LEASE, granted + " granted");
    }

    @Test
    void whatIsGivenBackIsThereForAll() {
        List<Instance> two = instances(2);
        for (int i = 0; i < 100; i++) {
            RateLimitGrant grant = two.get(0).limit.grant(Lane.SUBMIT, key);
            assertTrue(grant.refusedFor().isEmpty(), "none is kept");
            grant.giveBack();
            pause();
        }
        assertTrue(takeInTurn(two, 300) >= LIMIT);
    }

    @Test
    void whoeverStartsAnewKnowsWhatWasGranted() {
        takeInTurn(instances(2), 400);
        Instance late = instance(pool);
        int granted = takeInTurn(List.of(late), 60);
        assertTrue(granted <= LEASE, granted + " granted");
    }

    /** Out of each other's sight each has its part, of as many as there were; in sight again they share. */
    @Test
    void withoutTheStoreEachHasItsPart() {
        List<Instance> two = instances(2);
        pool.closeAndAwait();
        two.forEach(each -> await(each.settler.beat()));
        two.forEach(each -> assertEquals(LIMIT / 2, takeInTurn(List.of(each), 60)));
    }

    @Test
    void oneThatHasSeenNobodyTakesThePartOfOneOfFour() {
        Pool nowhere = pool(url.replaceFirst("//[^/]+/", "//127.0.0.1:1/"));
        assertEquals(LIMIT / 4, takeInTurn(List.of(instance(nowhere)), 60));
        nowhere.closeAndAwait();
    }

    @Test
    void theTableTellsNobodyAndForgets() {
        List<Instance> one = instances(2);
        takeInTurn(one, 5);
        awaitRows();
        assertEquals("0", Database.sql("select count(*)::text from limit_bucket where length(key) <> 32"));
        assertFalse(Database.sql("select string_agg(encode(key, 'escape') || full_at, ' ') from limit_bucket")
                .contains("198.51"));
        Database.sql("update limit_bucket set full_at = now() - interval '1 second'");
        await(one.get(0).settler.beat());
        assertEquals("0", Database.sql("select count(*)::text from limit_bucket where full_at < now()"));
    }

    @Test
    void whatAFloodLeftIsForgottenWhole() {
        Instance one = instance(pool);
        Database.sql("insert into limit_bucket (key, full_at) select sha256(n::text::bytea),"
                + " now() - interval '1 second' from generate_series(1, 2500) n");
        await(one.settler.beat());
        assertEquals("0", Database.sql("select count(*)::text from limit_bucket where full_at < now()"));
    }

    /** The cache forgets a share while it waits to be settled, and the next request makes another one of the same bucket. */
    @Test
    void aBucketThatIsToldTwiceAtOnceOwesBoth() {
        SecureRandom random = new SecureRandom();
        Buffer twice = Buffer.buffer(random.generateSeed(32));
        Buffer once = Buffer.buffer(random.generateSeed(32));
        Map<Buffer, Double> left = new RateLimitRows(pool)
                .settle(List.of(new Owed(twice, 30, 900), new Owed(once, 7, 900), new Owed(twice, 12, 900)))
                .await()
                .atMost(Duration.ofSeconds(10));
        assertEquals(Map.of(twice, 42.0, once, 7.0), left);
    }

    /** What was written before then is a month ahead. */
    @Test
    void aClockThatIsSetBackRefusesNobody() {
        List<Instance> two = instances(2);
        takeInTurn(two, 100);
        awaitRows();
        Database.sql("update limit_bucket set full_at = full_at + interval '30 days'");
        Database.sql("update limit_instance set seen_at = seen_at + interval '30 days'");
        List<Instance> anew = instances(2);
        assertEquals(2, anew.get(0).limit.peers().seen(), "nobody was seen a month from now");
        int granted = takeInTurn(anew, 200);
        assertTrue(granted >= LIMIT, granted + " granted");
    }

    private static void awaitRows() {
        for (int i = 0;
                i < 300
                        && Database.sql("select count(*)::text from limit_bucket")
                                .equals("0");
                i++) {
            pause();
        }
    }

    private int takeInTurn(List<Instance> all, int tries) {
        int granted = 0;
        for (int i = 0; i < tries; i++) {
            granted += all.get(i % all.size()).limit.take(Lane.SUBMIT, key).isEmpty() ? 1 : 0;
            pause();
        }
        return granted;
    }

    private List<Instance> instances(int many) {
        List<Instance> all =
                IntStream.range(0, many).mapToObj(i -> instance(pool)).toList();
        all.forEach(each -> await(each.settler.beat()));
        return all;
    }

    private Instance instance(Pool store) {
        RateLimitSettings settings = Limits.of(
                Map.of("sigap.limits.submit.per-key", Integer.toString(LIMIT), "sigap.limits.submit.period", "PT24H"));
        RateLimit limit = new RateLimit(settings);
        RateLimitSettler settler = new RateLimitSettler(
                limit,
                new RateLimitRows(store),
                TestKeys.keyring(),
                new SecureRandom(),
                vertx,
                TestOutages.make(),
                settings,
                false);
        settler.begin(new StartupEvent());
        return new Instance(limit, settler);
    }

    private Pool pool(String address) {
        PgConnectOptions server = PgConnectOptions.fromUri(address.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        return new Pool(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(server)
                .using(vertx)
                .build());
    }

    private static void await(io.smallrye.mutiny.Uni<Void> beat) {
        beat.await().atMost(Duration.ofSeconds(10));
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
