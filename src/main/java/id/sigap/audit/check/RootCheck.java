package id.sigap.audit.check;

import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainRows;
import id.sigap.audit.chain.ChainRows.Held;
import id.sigap.audit.chain.ChainRows.Lost;
import id.sigap.audit.root.Root;
import id.sigap.audit.root.RootFile;
import id.sigap.audit.root.RootKey;
import id.sigap.audit.root.RootRows;
import id.sigap.audit.root.RootRows.Stored;
import id.sigap.audit.root.Roots;
import id.sigap.platform.Keyring;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks roots: each by itself, behind the one before, against what was kept elsewhere, and what it knows of the chains. */
@ApplicationScoped
class RootCheck {

    private static final String TABLE = "audit_root";
    private static final int PAGE = 50;
    private static final int MOST = 100;

    private final RootRows rows;
    private final ChainRows chains;
    private final Roots roots;
    private final Keyring keyring;
    private final Clock clock;

    RootCheck(RootRows rows, ChainRows chains, Roots roots, Keyring keyring, Clock clock) {
        this.rows = rows;
        this.chains = chains;
        this.roots = roots;
        this.keyring = keyring;
        this.clock = clock;
    }

    Uni<Void> check(Held held, RootFile kept, Findings findings) {
        AtomicReference<@Nullable Stored> last = new AtomicReference<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.after(held, number(last.get()), PAGE)
                        .call(page ->
                                each(page, stored -> check(held, stored, last.getAndSet(stored), kept, findings))))
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .invoke(() -> {
                    int behind = number(last.get());
                    if (behind < kept.lastNumber()) {
                        findings.add(ChainFault.TRUNCATED, TABLE, null, behind + 1);
                    }
                })
                .chain(() -> uncovered(held, last.get(), findings));
    }

    /**
     * Whether roots go on, and leave nothing out. Yesterday's may be yet to come, and what is written over midnight is the
     * next one's: so a day passes before anything is missed.
     */
    private Uni<Void> uncovered(Held held, @Nullable Stored last, Findings findings) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        LocalDate lastDay = last == null ? LocalDate.MIN : last.root().day();
        if (!lastDay.isBefore(yesterday.minusDays(1))) {
            return leftOut(held, lastDay, findings);
        }
        return UncoveredRows.before(held, start(yesterday), 1)
                .invoke(found -> {
                    if (!found.isEmpty()) {
                        findings.add(ChainFault.ROOT, TABLE, null, number(last) + 1);
                    }
                })
                .chain(() -> last == null ? Uni.createFrom().voidItem() : leftOut(held, lastDay, findings));
    }

    private Uni<Void> leftOut(Held held, LocalDate lastDay, Findings findings) {
        return UncoveredRows.before(held, start(lastDay), MOST)
                .invoke(found -> found.forEach(
                        each -> findings.add(ChainFault.ROOT, each.table(), each.ticketId(), each.position())))
                .replaceWithVoid();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Uni<Void> each(List<Stored> page, Function<Stored, Uni<Void>> check) {
        return Multi.createFrom()
                .iterable(page)
                .onItem()
                .transformToUniAndConcatenate(check::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> check(Held held, Stored stored, @Nullable Stored before, RootFile kept, Findings findings) {
        int number = stored.root().number();
        findings.countedRoot(kept.has(number));
        if (number != number(before) + 1) {
            findings.add(ChainFault.MISSING, TABLE, null, number(before) + 1);
        } else if (!isGenuine(stored, before) || !kept.agrees(number, stored.line())) {
            findings.add(ChainFault.ROOT, TABLE, null, number);
        }
        return roots.digest(held, number)
                .invoke(heads -> {
                    if (heads.count() != stored.root().heads()
                            || !heads.digest().equals(stored.root().headsDigest())) {
                        findings.add(ChainFault.CHANGED, "audit_root_head", null, number);
                    }
                })
                .chain(() -> chains.lostOfRoot(held, number, MOST))
                .invoke(lost -> tell(lost, findings))
                .replaceWithVoid();
    }

    private boolean isGenuine(Stored stored, @Nullable Stored before) {
        RootKey key = stored.key();
        Buffer digest = stored.root().digest();
        Buffer previous = before == null ? Root.nothing() : before.digest();
        return key != null
                && key.isGenuine(keyring)
                && digest.equals(stored.digest())
                && previous.equals(stored.root().previous())
                && RootKey.verifies(key.publicKey(), digest, stored.signature());
    }

    /** A root knew the entry, with that link. */
    static void tell(List<Lost> lost, Findings findings) {
        for (Lost each : lost) {
            ChainKind kind = ChainKind.valueOf(each.chain());
            findings.add(
                    each.present() ? ChainFault.CHANGED : ChainFault.TRUNCATED,
                    kind.table(),
                    kind.report(each.ticketId()),
                    each.position());
        }
    }

    private static int number(@Nullable Stored stored) {
        return stored == null ? 0 : stored.root().number();
    }
}
