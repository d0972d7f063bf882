package id.sigap.audit.check;

import static java.util.Objects.requireNonNull;

import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainFault;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainRows;
import id.sigap.audit.chain.ChainRows.Entry;
import id.sigap.audit.chain.ChainRows.Held;
import id.sigap.audit.check.CheckView.Finding;
import id.sigap.audit.root.RootFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Checks that history, access log and the logs that are of no report are what was written, and reports what history says: all
 * of them, or one report. Reads all of
 * one moment, in pages, so the memory it takes does not grow with the city; writes nothing, and holds nobody up.
 */
@ApplicationScoped
public class Verifier {

    private static final int PAGE = 5_000;
    private static final int MOST = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ChainRows rows;
    private final RootCheck roots;
    private final Chain chain;
    private final Vertx vertx;

    Verifier(ChainRows rows, RootCheck roots, Chain chain, Vertx vertx) {
        this.rows = rows;
        this.roots = roots;
        this.chain = chain;
        this.vertx = vertx;
    }

    /** One report, both its chains, and whether they still have all that roots know of them. */
    public Uni<CheckView> ofTicket(UUID ticketId) {
        Findings findings = new Findings();
        return rows.snapshot(held -> walks(held, ticketId, findings)
                        .chain(() -> rows.lostOfTicket(held, ticketId, MOST))
                        .invoke(lost -> RootCheck.tell(lost, findings))
                        .chain(() -> reports(held, ticketId, findings)))
                .map(done -> findings.view());
    }

    /** The monthly statements that are final, without what roots know of them. */
    public Uni<CheckView> ofStatements() {
        Findings findings = new Findings();
        return rows.snapshot(held -> logs(held, List.of(ChainKind.STATEMENT), findings))
                .map(done -> findings.view());
    }

    /** Everything: all reports and their chains, the logs of no report, the roots, and what they know. */
    public Uni<CheckView> ofAll() {
        return ofAll(RootFile.NONE);
    }

    /**
     * The same against roots that were kept elsewhere.
     *
     * @throws IllegalArgumentException for a line that is no root, or if there is none
     */
    public Uni<CheckView> ofAll(List<String> keptRoots) {
        return ofAll(new RootFile(keptRoots));
    }

    private Uni<CheckView> ofAll(RootFile kept) {
        Findings findings = new Findings();
        return rows.snapshot(held -> walks(held, null, findings)
                        .chain(() -> roots.check(held, kept, findings))
                        .chain(() -> reports(held, null, findings)))
                .map(done -> findings.view());
    }

    private Uni<Void> walks(Held held, @Nullable UUID ticketId, Findings findings) {
        return walk(held, ChainKind.HISTORY, ticketId, findings)
                .chain(() -> walk(held, ChainKind.DISCLOSURE, ticketId, findings))
                .chain(() -> logs(held, ticketId == null ? ChainKind.logs() : List.of(), findings))
                .chain(() -> refine(held, findings))
                .chain(() -> rows.loose(held, ticketId, MOST))
                .invoke(loose -> loose.forEach(
                        each -> findings.add(each.fault(), each.table(), each.ticketId(), each.position())))
                .replaceWithVoid();
    }

    private Uni<Void> logs(Held held, List<ChainKind> logs, Findings findings) {
        return Multi.createFrom()
                .iterable(logs)
                .onItem()
                .transformToUniAndConcatenate(log -> walk(held, log, null, findings))
                .collect()
                .last()
                .chain(() -> logs.isEmpty() ? Uni.createFrom().item(List.<ChainKind>of()) : rows.emptied(held))
                .invoke(emptied -> emptied.stream()
                        .filter(logs::contains)
                        .forEach(log -> findings.add(ChainFault.TRUNCATED, log.table(), null, 1)))
                .replaceWithVoid();
    }

    private Uni<Void> walk(Held held, ChainKind kind, @Nullable UUID ticketId, Findings findings) {
        ChainWalk walk = new ChainWalk(kind, chain, findings);
        AtomicReference<@Nullable Entry> after = new AtomicReference<>();
        return Multi.createBy()
                .repeating()
                .uni(() -> rows.page(held, kind, ticketId, after.get(), PAGE)
                        .call(page -> aside(() -> {
                            page.forEach(walk::accept);
                            after.set(page.isEmpty() ? null : page.get(page.size() - 1));
                        })))
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .invoke(walk::end)
                .replaceWithVoid();
    }

    private Uni<Void> reports(Held held, @Nullable UUID ticketId, Findings findings) {
        AtomicReference<UUID> after = new AtomicReference<>(BEFORE_ALL);
        ReportCheck check = new ReportCheck(chain, findings);
        return ReportRows.columns(held).chain(columns -> Multi.createBy()
                .repeating()
                .uni(() -> ReportRows.page(held, columns, ticketId, requireNonNull(after.get()), PAGE)
                        .call(page -> aside(() -> page.forEach(report -> {
                            check.accept(report);
                            after.set(report.id());
                        }))))
                .whilst(page -> page.size() == PAGE)
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** Whether what is changed is a genuine entry in another place. */
    private Uni<Void> refine(Held held, Findings findings) {
        return Multi.createFrom()
                .iterable(findings.all())
                .filter(finding -> finding.fault() == ChainFault.CHANGED)
                .onItem()
                .transformToUniAndConcatenate(finding -> refine(held, finding, findings))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Looks at the beginning of the chain only: what is swapped with an entry far behind stays "changed", which it is. */
    private Uni<Void> refine(Held held, Finding finding, Findings findings) {
        for (ChainKind kind : ChainKind.values()) {
            if (kind.table().equals(finding.table())) {
                return rows.page(held, kind, finding.ticketId(), null, PAGE)
                        .chain(entries -> aside(() -> {
                            if (isFromElsewhere(finding, entries)) {
                                findings.refine(finding);
                            }
                        }));
            }
        }
        return Uni.createFrom().voidItem();
    }

    /**
     * Two links an entry, however long the chain: behind a genuine entry's true place stands the link that it was made
     * with, or, if it changed places with its neighbour, in that place itself.
     */
    private boolean isFromElsewhere(Finding finding, List<Entry> entries) {
        Entry found = entries.stream()
                .filter(entry -> entry.row().position() == finding.position())
                .findFirst()
                .orElse(null);
        Buffer before = null;
        for (Entry there : entries) {
            if (found != null
                    && there.row().position() != finding.position()
                    && (holds(found, there, before) || holds(found, there, there.link()))) {
                return true;
            }
            before = there.link();
        }
        return false;
    }

    private boolean holds(Entry entry, Entry there, @Nullable Buffer before) {
        Buffer link = entry.link();
        return link != null && chain.holds(entry.row().at(there.row().position()), before, link);
    }

    /** Many links take a while: not on the event loop, which others wait for. */
    private Uni<Void> aside(Runnable work) {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(Executors.<Void>callable(work, null), false)
                .toCompletionStage());
    }
}
