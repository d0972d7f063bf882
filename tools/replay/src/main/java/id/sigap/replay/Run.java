package id.sigap.replay;

import id.sigap.replay.desk.Crew;
import id.sigap.replay.plan.Reading;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.Report;
import id.sigap.replay.tally.Summary;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run from the first row to summary and report, which are also told when someone presses Ctrl-C. */
final class Run {
    private final List<Reading> readings;
    private final Summary summary;
    private final Crew crew;
    private final PrintStream out;
    private final Path report;
    private final AtomicBoolean told = new AtomicBoolean();

    Run(List<Reading> readings, Summary summary, Crew crew, PrintStream out, Path report) {
        this.readings = readings;
        this.summary = summary;
        this.crew = crew;
        this.out = out;
        this.report = report;
    }

    int run(int senders) throws InterruptedException {
        Thread hook = new Thread(this::brokenOff, "summary");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            crew.run(readings, senders);
        } finally {
            tell();
        }
        return summary.tally().total(Outcome.Kind.FAILED) > 0 ? 1 : 0;
    }

    private void brokenOff() {
        crew.stop();
        tell();
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            String end = crew.gaveUp() ? "gave up: " + Crew.GIVE_UP_AFTER + " failures in a row" : "";
            if (!end.isEmpty()) {
                out.println("\n" + end);
            }
            out.print("\n" + summary.text());
            write(new Report(summary).text(end));
        }
    }

    private void write(String text) {
        try {
            Files.createDirectories(report.toAbsolutePath().getParent());
            Files.writeString(report, text);
            out.println("report: " + report);
        } catch (IOException e) {
            out.println("no report, it cannot be written: " + e);
        }
    }
}
