package id.sigap.audit;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.audit.chain.Chain;
import id.sigap.audit.chain.ChainKind;
import id.sigap.audit.chain.ChainedRow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records that a list leaves as a file, and how that ended: each entry is linked to the one before it. Inside the caller's unit of
 * work, which has to end before the first byte leaves: no record, no file.
 */
@ApplicationScoped
public class ExportLog {

    private final ExportLogRows rows;
    private final Chain chain;
    private final Clock clock;

    ExportLog(ExportLogRows rows, Chain chain, Clock clock) {
        this.rows = rows;
        this.chain = chain;
        this.clock = clock;
    }

    /**
     * What somebody takes away.
     *
     * @param filter what was asked for; what asks for nothing is left out
     * @param reason null for citizens, who take what is their own
     */
    public record Taken(
            String listing,
            String sort,
            String filter,
            String format,
            @Nullable String reason) {}

    /** Its place in the log, by which it ends. Until the unit of work has ended, other records wait. */
    public Uni<Integer> begin(Viewer viewer, Taken taken) {
        return append(
                null,
                viewer.person().orElseThrow(),
                viewer.roles().stream().map(Role::tokenName).sorted().collect(Collectors.joining(",")),
                viewer.unit(),
                taken.listing,
                taken.sort,
                taken.filter,
                taken.format,
                taken.reason,
                null,
                null);
    }

    /**
     * How it ended.
     *
     * @param begun the place of its beginning
     * @param count of what left, or was about to
     */
    public Uni<Void> end(int begun, int count, String outcome) {
        return append(begun, null, null, null, null, null, null, null, null, count, outcome)
                .replaceWithVoid();
    }

    private Uni<Integer> append(@Nullable Object... values) {
        return rows.end().map(end -> {
            List<@Nullable Object> all = new ArrayList<>(Arrays.asList(values));
            all.add(clock.instant());
            ChainedRow row = new ChainedRow(ChainKind.EXPORT, ChainKind.OF_NO_REPORT, end.position(), all);
            rows.append(row, chain.link(row, end.link()));
            return end.position();
        });
    }
}
