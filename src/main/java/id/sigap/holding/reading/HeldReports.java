package id.sigap.holding.reading;

import id.sigap.holding.Holding;
import id.sigap.holding.Holdings;
import id.sigap.holding.Rules;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What units had of reports, as of the end of a day. */
@ApplicationScoped
public class HeldReports {

    /** What comes in one answer; as many entries as a few megabytes hold. */
    private static final int BATCH = 1_000;

    private final HoldingRows rows;

    HeldReports(HoldingRows rows) {
        this.rows = rows;
    }

    /**
     * Of every report that a unit may have had on one of the days, report by report.
     *
     * @param first the first of them
     * @param last the last of them; in Asia/Jakarta
     * @param bureau the unit that checks what was done
     */
    public Multi<List<Holding>> between(LocalDate first, LocalDate last, String bureau, Rules rules) {
        return rows.touched(first, last)
                .onItem()
                .transformToMulti(ids -> Multi.createFrom()
                        .iterable(batches(ids))
                        .onItem()
                        .transformToUniAndConcatenate(batch -> of(batch, last, bureau, rules)))
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.values()));
    }

    /** Of these reports, as far as they were there by the end of that day. */
    public Uni<Map<UUID, List<Holding>>> of(List<UUID> reports, LocalDate last, String bureau, Rules rules) {
        return rows.histories(reports, last).map(histories -> {
            Map<UUID, List<Holding>> holdings = new LinkedHashMap<>();
            histories.forEach((report, history) -> holdings.put(report, Holdings.of(history, bureau, rules)));
            return holdings;
        });
    }

    private static List<List<UUID>> batches(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
                .toList();
    }
}
