package id.sigap.replay.tally;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** The end of a run in words and numbers, for a person at the console. */
public record Summary(int rows, Tally tally, LongSupplier requests, long started) {

    public Summary(int rows, Tally tally, LongSupplier requests) {
        this(rows, tally, requests, System.nanoTime());
    }

    public String text() {
        StringBuilder text = new StringBuilder(line("rows", rows, ""));
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            text.append(line("  " + words(kind), tally.total(kind), ""));
            reasons(text, tally.reasons(kind));
        }
        if (ended() < rows) {
            text.append(line("  not reached", rows - ended(), ""));
        }
        tally.took().forEach((step, took) -> text.append(line("step " + step, took.times(), "")));
        tally.counts().forEach((what, count) -> text.append(line(what, count, "")));
        tally.standing()
                .forEach((target, statuses) -> statuses.forEach(
                        (status, count) -> text.append(line("to be " + target + ", stands at " + status, count, ""))));
        return text.append(speed()).toString();
    }

    /** Told before anything is sent, so that it is known even if the run is broken off. */
    public static String anomalies(Tally tally) {
        StringBuilder text = new StringBuilder("odd in the file (rows are sent unless it says otherwise):\n");
        tally.anomalies().forEach((a, count) -> text.append(line("  " + a.text(), count.total(), count.lines())));
        return tally.anomalies().isEmpty() ? "nothing odd in the file\n" : text.toString();
    }

    public static String wanted(Tally tally) {
        StringBuilder text = new StringBuilder();
        tally.wanted().forEach((target, count) -> text.append(line("to be " + target, count, "")));
        return text.toString();
    }

    /** Rows that came to an end in this run, whichever. */
    int ended() {
        int ended = 0;
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            ended += tally.total(kind);
        }
        return ended;
    }

    String speed() {
        double seconds = Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
        long sent = requests.getAsLong();
        double safe = Math.max(seconds, 0.001);
        return String.format(
                Locale.ROOT,
                "took %.1f s, %.0f rows/s, %d requests, %.0f requests/s%n",
                seconds,
                ended() / safe,
                sent,
                sent / safe);
    }

    static String words(Outcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void reasons(StringBuilder text, Map<String, Count> reasons) {
        reasons.forEach((reason, count) -> {
            if (!reason.isEmpty()) {
                text.append(line("    " + reason, count.total(), count.lines()));
            }
        });
    }

    private static String line(String what, int count, String lines) {
        return String.format(Locale.ROOT, "%-56s %7d  %s", what, count, lines).stripTrailing() + "\n";
    }
}
