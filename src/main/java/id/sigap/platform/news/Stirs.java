package id.sigap.platform.news;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings word from whoever follows the log to whoever has people waiting. While nobody waits, nobody need follow it. */
@ApplicationScoped
public class Stirs {

    private final AtomicReference<@Nullable Consumer<Stirred>> listener = new AtomicReference<>();

    Stirs() {}

    /** From now on; the last one counts. Null while nobody waits. */
    public void tell(@Nullable Consumer<Stirred> whom) {
        listener.set(whom);
    }

    public boolean isHeard() {
        return listener.get() != null;
    }

    public void publish(Stirred stirred) {
        Consumer<Stirred> whom = listener.get();
        if (whom != null) {
            whom.accept(stirred);
        }
    }
}
