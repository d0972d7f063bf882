package id.sigap.replay.tally;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the run is: a line now and then, which reads the same at a console and in a log. */
public final class Progress {
    private static final int LINES = 50;

    private final int rows;
    private final PrintStream out;
    private final AtomicInteger done = new AtomicInteger();

    public Progress(int rows, PrintStream out) {
        this.rows = rows;
        this.out = out;
    }

    /** One row more has come to an end. */
    public void step() {
        int now = done.incrementAndGet();
        if (now % Math.max(1, rows / LINES) == 0) {
            out.println("replay: " + now + " of " + rows);
        }
    }
}
