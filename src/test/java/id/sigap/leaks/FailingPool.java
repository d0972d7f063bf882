package id.sigap.leaks;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;

/** The service's pool with statements that fail as when their connection went before they were sent, for as long as work takes. */
public final class FailingPool {

    private FailingPool() {}

    /** @param failing by their SQL; what goes by a connection of its own, as units of work do, is not asked */
    public static void during(Predicate<String> failing, Runnable work) {
        Pool usual = SwitchedPool.served();
        SwitchedPool.serve(proxy(
                Pool.class,
                (self, method, arguments) ->
                        method.getName().equals("preparedQuery") && failing.test((String) arguments[0])
                                ? proxy(PreparedQuery.class, FailingPool::fail)
                                : passed(usual, method, arguments)));
        try {
            work.run();
        } finally {
            SwitchedPool.serve(usual);
        }
    }

    /** By words alone, of which Vert.x makes something throwable that is no exception. */
    @SuppressWarnings("unchecked")
    private static Object fail(Object ignoredSelf, Method ignoredMethod, Object[] arguments) {
        Future<Object> failed =
                Future.failedFuture("Pending requests failed to be sent due to connection has been closed.");
        if (arguments[arguments.length - 1] instanceof Handler<?> handler) {
            ((Handler<AsyncResult<Object>>) handler).handle(failed);
            return null;
        }
        return failed;
    }

    private static Object passed(Object to, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
