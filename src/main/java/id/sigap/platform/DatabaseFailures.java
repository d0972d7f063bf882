package id.sigap.platform;

import id.sigap.problem.Problem;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the database's failures mean, in one place: whoever catches one asks here. What is none of these is a fault of ours.
 *
 * <p>All of them pass by themselves, and the same can be asked again. Nothing was done by a statement that failed; of a commit
 * that got no answer that is not known.
 */
public final class DatabaseFailures {

    /** What is going on there, in words for the log. */
    public enum Kind {
        CUT("a statement took longer than sigap.waits.statement", "57014"),
        LOCKED("a statement waited longer than sigap.waits.lock for another transaction", "55P03"),
        ABANDONED("a transaction lay idle too long and was ended by the server", "25P0[34]"),
        CROWDED("transactions got in each other's way again and again", "40001|40P01"),
        FULL("the server has no room left: connections, memory or disk", "53.*"),
        REFUSED("the server refuses user or password", "28.*"),
        READ_ONLY("it takes no writes: a standby, or a primary that is one no more", "25006"),
        AWAY("it cannot be reached, starts, stops, or closed the connection", "08.*|57P0[1-5]"),
        /** Without a state: the server was not asked. */
        NO_CONNECTION("no connection came free within sigap.waits.connection", "(?!)");

        private final String meaning;
        private final Pattern states;

        Kind(String meaning, String states) {
            this.meaning = meaning;
            this.states = Pattern.compile(states);
        }

        public String meaning() {
            return meaning;
        }
    }

    /** How Vert.x says that a connection did not come, or went: in words alone. */
    private static final Pattern NONE_CAME = Pattern.compile("Timeout( waiting for connection)?");

    /** How the operating system says it: no class tells, only these words. */
    private static final Pattern GONE =
            Pattern.compile("Broken pipe|Connection (reset by peer|timed out)|No route to host|Network is unreachable");

    private static final Pattern LOST = Pattern.compile("Pending requests failed to be sent due to connection .*"
            + "|Connection is not active now.*|Connection was closed|Pool closed");

    /** A unique key that somebody else has taken, transactions that cannot be put in an order, a deadlock. */
    private static final Pattern CONFLICT = Pattern.compile("23505|40001|40P01");

    /** Longer chains are not read: they can be circular. */
    private static final int MAX_CHAIN = 20;

    private DatabaseFailures() {}

    /** What one exception says; not its causes. Empty if it is none of the database's, or none that passes. */
    public static Optional<Kind> kindOf(Throwable failure) {
        if (isGone(failure)) {
            return Optional.of(Kind.AWAY);
        }
        String state = stateOf(failure);
        return state == null ? byWords(failure) : byState(state);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ClosedConnectionException
                || failure instanceof ClosedChannelException
                || failure instanceof SocketException
                || failure instanceof UnknownHostException
                || (failure instanceof IOException
                        && GONE.matcher(String.valueOf(failure.getMessage())).matches());
    }

    /** Whether the connection ended before the answer, anywhere in the chain: what was asked last may have been done. */
    public static boolean isLost(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof IOException
                        || kindOf(cause).filter(Kind.AWAY::equals).isPresent());
    }

    /** Whether the same can be asked again later, whatever it was that failed: nothing is wrong with what was asked. */
    public static boolean isPassing(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof IOException
                        || kindOf(cause).isPresent()
                        || (cause instanceof Problem problem
                                && problem.retryAfter().isPresent()));
    }

    /** Whether somebody else wrote the same, or in the way: decided anew it may come out otherwise. */
    public static boolean isConflict(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof DatabaseException told
                        && told.getSqlState() != null
                        && CONFLICT.matcher(told.getSqlState()).matches());
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CHAIN);
    }

    private static @Nullable String stateOf(Throwable failure) {
        if (failure instanceof DatabaseException told) {
            return told.getSqlState();
        }
        return failure instanceof SQLException told ? told.getSQLState() : null;
    }

    private static Optional<Kind> byState(String state) {
        for (Kind kind : Kind.values()) {
            if (kind.states.matcher(state).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> byWords(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        if (!failure.getClass().getName().startsWith("io.vertx.core.")) {
            return Optional.empty();
        }
        if (NONE_CAME.matcher(words).matches()) {
            return Optional.of(Kind.NO_CONNECTION);
        }
        return LOST.matcher(words).matches() ? Optional.of(Kind.AWAY) : Optional.empty();
    }
}
