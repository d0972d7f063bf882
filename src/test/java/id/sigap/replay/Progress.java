package id.sigap.replay;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** How far the run is: a bar where someone looks at a console, a line now and then where it goes to a log. */
interface Progress {
    void step();

    /** To be called once, before anything else is printed. */
    void end();

    static Progress of(int rows, PrintStream out) {
        return System.console() == null ? lines(rows, out) : bar(rows);
    }

    static Progress bar(int rows) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("replay")
                .setInitialMax(rows)
                .setUpdateIntervalMillis(250)
                .build();
        return new Progress() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void end() {
                bar.close();
            }
        };
    }

    static Progress lines(int rows, PrintStream out) {
        AtomicInteger done = new AtomicInteger();
        int each = Math.max(1, rows / 10);
        return new Progress() {
            @Override
            public void step() {
                int now = done.incrementAndGet();
                if (now % each == 0) {
                    out.println("replay: " + now + " of " + rows);
                }
            }

            @Override
            public void end() {
                // Lines need no end.
            }
        };
    }
}
