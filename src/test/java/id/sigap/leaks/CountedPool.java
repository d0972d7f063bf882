package id.sigap.leaks;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Query;
import io.vertx.sqlclient.SqlConnection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The service's pool with a count of how often its database is waited for: what is sent on a connection while an answer is
 * awaited there counts with that.
 */
public final class CountedPool {

    private static final int TIMES = 3;

    private final AtomicInteger waits = new AtomicInteger();

    private CountedPool() {}

    /** The least of some times: what the service does for itself meanwhile is counted too. */
    public static int waitsOf(Runnable work) {
        return waitsOf(() -> work);
    }

    /** The same of what needs something each time that is not counted. */
    public static int waitsOf(Supplier<Runnable> prepared) {
        return IntStream.range(0, TIMES)
                .map(time -> new CountedPool().counted(prepared.get()))
                .min()
                .orElseThrow();
    }

    private int counted(Runnable work) {
        Pool usual = SwitchedPool.served();
        SwitchedPool.serve(of(Pool.class, usual, AtomicInteger::new));
        try {
            work.run();
        } finally {
            SwitchedPool.serve(usual);
        }
        return waits.get();
    }

    /** @param awaited how many answers are awaited where what is sent by this goes */
    private <T> T of(Class<T> type, T counted, Supplier<AtomicInteger> awaited) {
        InvocationHandler handler = (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent(awaited.get(), arguments);
            }
            Object given = passed(counted, method, arguments);
            if (method.getName().equals("getConnection")) {
                AtomicInteger own = new AtomicInteger();
                return ((Future<?>) given).map(one -> of(SqlConnection.class, (SqlConnection) one, () -> own));
            }
            if (given instanceof PreparedQuery<?> statement) {
                return of(PreparedQuery.class, statement, awaited);
            }
            return given instanceof Query<?> statement ? of(Query.class, statement, awaited) : given;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Mutiny asks by a handler, the last of the arguments. */
    @SuppressWarnings("unchecked")
    private void sent(AtomicInteger awaited, Object[] arguments) {
        if (awaited.getAndIncrement() == 0) {
            waits.incrementAndGet();
        }
        int last = arguments.length - 1;
        Handler<Object> asked = (Handler<Object>) arguments[last];
        arguments[last] = (Handler<Object>) answer -> {
            awaited.decrementAndGet();
            asked.handle(answer);
        };
    }

    private static Object passed(Object to, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
