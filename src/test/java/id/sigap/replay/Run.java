package id.sigap.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** One run from the first row to the summary, which is also told when someone presses Ctrl-C. */
final class Run {
    private final List<Reading> readings;
    private final Tally tally;
    private final Crew crew;
    private final Progress progress;
    private final PrintStream out;
    private final long started = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();

    Run(List<Reading> readings, Tally tally, Crew crew, Progress progress, PrintStream out) {
        this.readings = readings;
        this.tally = tally;
        this.crew = crew;
        this.progress = progress;
        this.out = out;
    }

    int run(int senders) throws InterruptedException {
        Thread hook = new Thread(this::brokenOff, "summary");
        Runtime.getRuntime().addShutdownHook(hook);
        crew.run(readings, senders);
        tell();
        return tally.total(Outcome.Kind.FAILED) > 0 ? 1 : 0;
    }

    private void brokenOff() {
        crew.stop();
        tell();
    }

    private void tell() {
        if (told.compareAndSet(false, true)) {
            progress.end();
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            if (crew.gaveUp()) {
                out.println("\ngave up: " + Crew.GIVE_UP_AFTER + " failures in a row");
            }
            out.print("\n" + new Summary(readings.size(), tally, took).text());
        }
    }
}
