package id.sigap.platform.pool;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database all the time, on a connection of its own beside the pool, whether anything can be written: a busy pool
 * keeps it from nothing. It finds the new primary as each new connection does, by the name or the proxy in the address.
 */
@ApplicationScoped
public class Sentinel {

    private static final Logger LOG = Logger.getLogger(Sentinel.class);

    /** A server that is well takes no time for what it is asked here. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nobody is asked; it is done within milliseconds, or not at all. */
    private static final Duration GOOD_BYE = Duration.ofSeconds(1);

    private final Connections connections;
    private final Duration every;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private volatile @Nullable Physical post;
    private volatile boolean writable;
    private volatile String why = "not asked yet";
    private volatile boolean over;

    /** @param every so often it asks */
    Sentinel(Connections connections, @ConfigProperty(name = "sigap.database.watch") Duration every) {
        this.connections = connections;
        this.every = every;
    }

    /** Why nothing can be written, while that is so. */
    String why() {
        return why;
    }

    /** Asks from now on, at that address. */
    public void watch(Vertx vertx, PgConnectOptions database) {
        PgConnectOptions address = new PgConnectOptions(database).setCachePreparedStatements(false);
        address.setReconnectAttempts(0).setIdleTimeout(0);
        vertx.setPeriodic(1, every.toMillis(), ignored -> look(vertx, address));
    }

    /** Whether something could be written when it last asked. */
    boolean isWritable() {
        return writable;
    }

    /** Whoever stops the database after us waits for those who are connected; what is left to Vert.x' own end is in its way. */
    void leave(@Observes ShutdownEvent stopping) throws InterruptedException {
        over = true;
        Physical now = post;
        if (now != null) {
            CountDownLatch left = new CountDownLatch(1);
            now.end().onComplete(ended -> left.countDown());
            left.await(GOOD_BYE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(Vertx vertx, PgConnectOptions address) {
        Physical now = post;
        DeadSockets.look(vertx);
        if (over) {
            return;
        }
        if (now == null || !now.isOpen()) {
            connect((VertxInternal) vertx, address);
        } else if (now.silence().isZero()) {
            ask(now);
        } else if (now.silence().compareTo(PATIENCE) > 0) {
            tell(false, "no answer");
            now.end();
        }
        connections.ask();
    }

    private void connect(VertxInternal vertx, PgConnectOptions address) {
        if (!connecting.compareAndSet(false, true)) {
            return;
        }
        vertx.createEventLoopContext().runOnContext(ignored -> {
            Future<PgConnection> made = PgConnection.connect(vertx, address);
            made.timeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .onSuccess(connection -> {
                        Physical now = new Physical(connection);
                        post = now;
                        if (over) {
                            now.end();
                        } else {
                            ask(now);
                        }
                    })
                    .onFailure(failed -> {
                        tell(false, isRefused(failed) ? "user or password are refused" : "no connection");
                        // One that comes late is of no use.
                        made.onSuccess(PgConnection::close);
                    })
                    .onComplete(tried -> connecting.set(false));
        });
    }

    private void ask(Physical now) {
        now.isWritable().onComplete(answer -> {
            boolean good = answer.succeeded() && answer.result();
            tell(good, answer.succeeded() ? "read-only" : "the connection ended");
            if (!good) {
                now.end();
                connections.ask();
            }
        });
    }

    /** By class 28, which is all that there is of who may come in. */
    private static boolean isRefused(Throwable failure) {
        return failure instanceof DatabaseException told
                && told.getSqlState() != null
                && told.getSqlState().startsWith("28");
    }

    /** Once, and again when the reason is another: what ended the connection and what keeps a new one away may be two. */
    private void tell(boolean good, String reason) {
        boolean said = writable == good && (good || why.equals(reason));
        if (!said && !over) {
            writable = good;
            why = reason;
            if (good) {
                LOG.info("The database takes writes");
            } else {
                LOG.warnf("The database takes no writes (%s): not ready until it does", reason);
            }
        }
    }
}
