package id.sigap.platform.pool;

import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The pool's connections, as sockets: those that take no writes are cut, and the pool makes new ones. */
@ApplicationScoped
public class Connections {

    private final Set<Physical> all = ConcurrentHashMap.newKeySet();

    Connections() {}

    /** Hands a new one to the pool, unless nothing can be written by it. */
    public void admit(SqlConnection fresh) {
        Physical physical = new Physical(fresh).guarded();
        physical.isWritable().onComplete(answer -> {
            if (answer.succeeded() && answer.result()) {
                all.removeIf(one -> !one.isOpen());
                all.add(physical);
                fresh.close();
            } else {
                physical.cut();
            }
        });
    }

    /** Asks each that is not being asked, and cuts those that are no primary's any more. */
    void ask() {
        all.stream().filter(one -> one.isOpen() && one.silence().isZero()).forEach(one -> one.isWritable()
                .onSuccess(writable -> {
                    if (!writable) {
                        one.cut();
                    }
                }));
    }
}
