package id.sigap.door.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import io.netty.channel.ConnectTimeoutException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Shows(Promise.C12)
class FailuresTest {

    static Stream<Arguments> meanings() {
        Problem notFound = new Problem(ProblemCode.NOT_FOUND);
        return Stream.of(
                arguments(notFound, ProblemCode.NOT_FOUND),
                arguments(new RuntimeException(new Problem(ProblemCode.OUTCOME_UNKNOWN)), ProblemCode.OUTCOME_UNKNOWN),
                arguments(new CompletionException(notFound), ProblemCode.NOT_FOUND),
                arguments(new RuntimeException(new ExecutionException(notFound)), ProblemCode.NOT_FOUND),
                arguments(new InvocationTargetException(notFound), ProblemCode.NOT_FOUND),
                arguments(new ConnectException("10.0.0.1"), ProblemCode.UNAVAILABLE),
                arguments(new CompletionException(new ConnectException("10.0.0.1")), ProblemCode.UNAVAILABLE),
                arguments(new ConnectTimeoutException("10.0.0.1"), ProblemCode.UNAVAILABLE),
                arguments(new SQLException("cut", "57014"), ProblemCode.UNAVAILABLE),
                arguments(new RuntimeException(new SQLException("locked", "55P03")), ProblemCode.UNAVAILABLE),
                arguments(new PgException("full", "FATAL", "53300", null), ProblemCode.UNAVAILABLE),
                arguments(new PgException("password", "FATAL", "28P01", null), ProblemCode.UNAVAILABLE),
                arguments(new PgException("stopping", "FATAL", "57P01", null), ProblemCode.UNAVAILABLE),
                arguments(new NoStackTraceThrowable("Timeout"), ProblemCode.UNAVAILABLE),
                arguments(new VertxException("Timeout waiting for connection", true), ProblemCode.UNAVAILABLE),
                arguments(ClosedConnectionException.INSTANCE, ProblemCode.UNAVAILABLE),
                arguments(new PgException("duplicate", "ERROR", "23505", null), ProblemCode.INTERNAL),
                arguments(new RuntimeException("Timeout"), ProblemCode.INTERNAL),
                arguments(new UnknownHostException("db"), ProblemCode.UNAVAILABLE),
                arguments(new NoStackTraceTimeoutException("Timeout"), ProblemCode.UNAVAILABLE),
                arguments(new io.smallrye.mutiny.TimeoutException(), ProblemCode.UNAVAILABLE),
                arguments(new ConnectionPoolTooBusyException("full"), ProblemCode.UNAVAILABLE),
                arguments(new OIDCException("OIDC Server is not available"), ProblemCode.UNAVAILABLE),
                arguments(
                        new AuthenticationFailedException(new OIDCException("OIDC Server is not available")),
                        ProblemCode.UNAVAILABLE),
                arguments(
                        new AuthenticationFailedException(new OIDCException("Invalid token type")),
                        ProblemCode.UNAUTHENTICATED),
                arguments(new AuthenticationFailedException(), ProblemCode.UNAUTHENTICATED),
                arguments(new UnauthorizedException(), ProblemCode.UNAUTHENTICATED),
                arguments(new RuntimeException(new ForbiddenException()), ProblemCode.FORBIDDEN),
                arguments(new IllegalStateException("secret"), ProblemCode.INTERNAL),
                arguments(new IOException("Broken pipe"), ProblemCode.UNAVAILABLE),
                arguments(
                        new CompositeException(new IOException("Connection reset by peer"), new Exception()),
                        ProblemCode.UNAVAILABLE),
                arguments(new ClosedChannelException(), ProblemCode.UNAVAILABLE),
                arguments(new IOException("secret"), ProblemCode.INTERNAL),
                arguments(new StackOverflowError(), ProblemCode.INTERNAL));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void meaning(Throwable failure, ProblemCode code) {
        assertEquals(code, Failures.meaningOf(failure).code());
    }

    @Test
    void aProblemIsHandedOnWithItsField() {
        Problem problem = new Problem(ProblemCode.TEXT_EMPTY, "content.text");
        assertSame(problem, Failures.meaningOf(new CompletionException(problem)));
    }

    @Test
    void aCircleOfCausesEnds() {
        Exception first = new Exception("a");
        first.initCause(new Exception("b", first));
        assertEquals(ProblemCode.INTERNAL, Failures.meaningOf(first).code());
    }
}
