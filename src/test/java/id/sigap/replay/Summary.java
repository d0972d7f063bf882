package id.sigap.replay;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The end of a run in words and numbers, for a person. */
record Summary(int rows, Tally tally, Duration took) {

    String text() {
        StringBuilder text = new StringBuilder(line("rows", rows, ""));
        int ended = 0;
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            ended += tally.total(kind);
            text.append(line("  " + words(kind), tally.total(kind), ""));
            reasons(text, tally.reasons(kind));
        }
        if (ended < rows) {
            text.append(line("  not reached", rows - ended, ""));
        }
        return text.append(speed(ended)).toString();
    }

    /** Told before anything is sent, so that it is known even if the run is broken off. */
    static String anomalies(Tally tally) {
        StringBuilder text = new StringBuilder("odd in the file (rows are sent unless it says otherwise):\n");
        tally.anomalies().forEach((a, count) -> text.append(line("  " + a.text(), count.total(), count.lines())));
        return tally.anomalies().isEmpty() ? "nothing odd in the file\n" : text.toString();
    }

    private static void reasons(StringBuilder text, Map<String, Count> reasons) {
        reasons.forEach((reason, count) -> {
            if (!reason.isEmpty()) {
                text.append(line("    " + reason, count.total(), count.lines()));
            }
        });
    }

    private String speed(int ended) {
        double seconds = took.toMillis() / 1000.0;
        return String.format(Locale.ROOT, "took %.1f s, %.0f rows/s%n", seconds, ended / Math.max(seconds, 0.001));
    }

    private static String words(Outcome.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String line(String what, int count, String lines) {
        return String.format(Locale.ROOT, "%-56s %7d  %s", what, count, lines).stripTrailing() + "\n";
    }
}
