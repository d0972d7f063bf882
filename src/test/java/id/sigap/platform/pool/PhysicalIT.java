package id.sigap.platform.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection is asked whether it takes writes while somebody has it, between any two statements of theirs. */
@QuarkusTest
@Shows(Promise.A2)
class PhysicalIT {

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void beingAskedKeepsNoTransactionFromChoosingWhatItSees() {
        assertEquals("repeatable read", on(connection -> {
            Physical physical = new Physical(connection);
            connection.query("begin").execute();
            Future<Boolean> asked = physical.isWritable();
            Future<?> chosen = connection
                    .query("set transaction isolation level repeatable read read only")
                    .execute();
            return asked.compose(writable -> chosen)
                    .compose(done ->
                            connection.query("show transaction_isolation").execute())
                    .map(rows -> rows.iterator().next().getString(0));
        }));
    }

    @Test
    void oneThatTakesNoWritesSaysSo() {
        assertEquals(true, on(connection -> new Physical(connection).isWritable()));
        assertEquals(false, on(connection -> connection
                .query("set default_transaction_read_only = on")
                .execute()
                .compose(set -> new Physical(connection).isWritable())));
    }

    private <T> T on(Function<PgConnection, Future<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        PgConnectOptions address = PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                .setUser(user)
                .setPassword(password);
        ((VertxInternal) vertx).createEventLoopContext().runOnContext(ignored -> PgConnection.connect(vertx, address)
                .compose(connection -> work.apply(connection).eventually(() -> connection.close()))
                .onSuccess(done::complete)
                .onFailure(done::completeExceptionally));
        return done.orTimeout(1, TimeUnit.MINUTES).join();
    }
}
