package id.sigap.audit.root;

import id.sigap.audit.chain.ChainRows.Held;
import id.sigap.audit.chain.Digests;
import id.sigap.audit.root.RootRows.Stored;
import id.sigap.audit.root.RootRows.Through;
import id.sigap.platform.Keyring;
import id.sigap.platform.Turn;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the root of yesterday.
 *
 * <p>Running numbers are drawn before their transactions end, so a lower one can appear after a higher one. So it first
 * looks how far the logs go, then waits until all transactions of that moment have ended, and covers no more than that.
 */
@ApplicationScoped
public class Roots {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int PATIENCE = 150;
    private static final int PAGE = 5_000;

    private final RootRows rows;
    private final Keyring keyring;
    private final Clock clock;

    Roots(RootRows rows, Keyring keyring, Clock clock) {
        this.rows = rows;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** One cheap read unless a day is over. If a transaction does not end, the next look tries again. */
    Uni<Void> look(Turn turn) {
        return rows.last()
                .chain(last -> isDue(last) ? make(turn) : Uni.createFrom().voidItem());
    }

    /** The day of the latest root, in Asia/Jakarta; null if there is none. */
    Uni<@Nullable LocalDate> lastDay() {
        return rows.last().map(last -> last == null ? null : last.root().day());
    }

    private boolean isDue(@Nullable Stored last) {
        return last == null || last.root().day().isBefore(yesterday());
    }

    private Uni<Void> make(Turn turn) {
        return rows.through().chain(through -> settled(through)
                .chain(settled -> settled
                        ? rows.transaction(turn, held -> make(held, through))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> settled(Through through) {
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.isSettled(through))
                .withDelay(PAUSE)
                .atMost(PATIENCE)
                .filter(settled -> settled)
                .toUni()
                .map(settled -> settled != null);
    }

    private Uni<Void> make(Held held, Through through) {
        return rows.last(held).chain(stored -> {
            if (!isDue(stored)) {
                return Uni.createFrom().voidItem();
            }
            Root last = stored == null ? null : stored.root();
            Instant now = clock.instant();
            int number = last == null ? 1 : last.number() + 1;
            return rows.addHeads(held, number, last, through)
                    .chain(() -> digest(held, number))
                    .map(heads -> Root.following(last, yesterday(), now, through, heads.count(), heads.digest()))
                    .chain(root -> sign(held, root));
        });
    }

    private Uni<Void> sign(Held held, Root root) {
        return rows.key(held, keyring.current())
                .chain(key -> key == null
                        ? rows.add(held, RootKey.generated(keyring))
                        : Uni.createFrom().item(key))
                .chain(key -> rows.add(held, root, key, key.sign(keyring, root.digest())));
    }

    /** How many heads a root has, and the digest of them in order. */
    public record Heads(int count, Buffer digest) {}

    public Uni<Heads> digest(Held held, int root) {
        MessageDigest digest = Digests.sha256();
        AtomicReference<Root.@Nullable Head> after = new AtomicReference<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.heads(held, root, after.get(), PAGE))
                .whilst(page -> page.size() == PAGE)
                .filter(page -> !page.isEmpty())
                .invoke(page -> {
                    after.set(page.get(page.size() - 1));
                    page.forEach(head -> Root.add(digest, head));
                })
                .collect()
                .with(Collectors.summingInt(List::size))
                .map(count -> new Heads(count, Buffer.buffer(digest.digest())));
    }

    private LocalDate yesterday() {
        return LocalDate.now(clock).minusDays(1);
    }
}
