package id.sigap.replay.tally;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The run as a page to keep (Markdown): counts and lines of the file, and nothing of what any case says. */
public final class Report {
    private final Summary summary;
    private final Tally tally;
    private final StringBuilder text = new StringBuilder();

    public Report(Summary summary) {
        this.summary = summary;
        this.tally = summary.tally();
    }

    /**
     * The page.
     *
     * @param end why the run ended before the file did; empty if it did not
     */
    public String text(String end) {
        text.append("# Replay\n\n").append(summary.speed());
        if (summary.ended() < summary.rows()) {
            text.append("\n**Broken off")
                    .append(end.isEmpty() ? "" : ", " + end)
                    .append(".** The next run goes on.\n");
        }
        rows();
        statuses();
        reasons();
        steps();
        anomalies();
        return text.toString();
    }

    private void rows() {
        table("Rows", "outcome", "rows");
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            row(Summary.words(kind), tally.total(kind));
        }
        row("not reached", summary.rows() - summary.ended());
        row("all", summary.rows());
    }

    private void statuses() {
        table("Statuses", "wanted by the file", "rows", "stand there", "stand elsewhere", "not known");
        Map<String, Map<String, Integer>> standing = tally.standing();
        tally.wanted().forEach((target, wanted) -> {
            Map<String, Integer> where = standing.getOrDefault(target, Map.of());
            int known = sum(where);
            int there = where.getOrDefault(target, 0);
            row(target, wanted, there, known - there, wanted - known);
        });
        table("On the service", "status", "reports of this file");
        statusesThere(standing)
                .forEach(status -> row(
                        status,
                        standing.values().stream()
                                .mapToInt(where -> where.getOrDefault(status, 0))
                                .sum()));
    }

    private static Set<String> statusesThere(Map<String, Map<String, Integer>> standing) {
        Set<String> statuses = new TreeSet<>();
        standing.values().forEach(where -> statuses.addAll(where.keySet()));
        return statuses;
    }

    private void reasons() {
        table("Refused and failed", "outcome", "reason", "rows", "for instance");
        for (Outcome.Kind kind : List.of(Outcome.Kind.REFUSED, Outcome.Kind.FAILED)) {
            tally.reasons(kind)
                    .forEach((reason, count) -> row(Summary.words(kind), reason, count.total(), count.lines()));
        }
    }

    private void steps() {
        table("Steps of this run", "step", "times", "mean ms");
        tally.took().forEach((step, took) -> row(step, took.times(), String.format(Locale.ROOT, "%.1f", took.mean())));
        tally.counts().forEach((what, count) -> row(what, count, ""));
    }

    private void anomalies() {
        table("Odd in the file", "what", "rows", "for instance");
        tally.anomalies().forEach((anomaly, count) -> row(anomaly.text(), count.total(), count.lines()));
    }

    private void table(String title, String... columns) {
        text.append("\n## ").append(title).append("\n\n");
        row((Object[]) columns);
        text.append("|").append("---|".repeat(columns.length)).append("\n");
    }

    private void row(Object... cells) {
        text.append("|");
        for (Object cell : cells) {
            text.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
        }
        text.append("\n");
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
