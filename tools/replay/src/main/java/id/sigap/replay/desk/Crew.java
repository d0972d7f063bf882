package id.sigap.replay.desk;

import id.sigap.replay.plan.Reading;
import id.sigap.replay.tally.Outcome;
import id.sigap.replay.tally.Progress;
import id.sigap.replay.tally.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of senders that take the rows in order, each one at a time. */
public final class Crew {
    /** So many failures in a row mean that the service is gone: the rest of the file would fail as slowly. */
    public static final int GIVE_UP_AFTER = 20;

    private final Delivery delivery;
    private final Tally tally;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    public Crew(Delivery delivery, Tally tally, Progress progress) {
        this.delivery = delivery;
        this.tally = tally;
        this.progress = progress;
    }

    public void run(List<Reading> readings, int senders) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            Thread thread = new Thread(() -> work(readings), "sender-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            stop();
            threads.forEach(Thread::interrupt);
            throw e;
        }
    }

    /** What is on its way still arrives; nothing new is begun. */
    public void stop() {
        stopped.set(true);
    }

    public boolean gaveUp() {
        return failuresInARow.get() >= GIVE_UP_AFTER;
    }

    private void work(List<Reading> readings) {
        int i = next.getAndIncrement();
        while (!stopped.get() && i < readings.size()) {
            Reading reading = readings.get(i);
            Outcome outcome = outcome(reading);
            tally.ended(reading.line(), outcome);
            progress.step();
            watch(outcome);
            i = next.getAndIncrement();
        }
    }

    private Outcome outcome(Reading reading) {
        try {
            return reading.task() == null ? Outcome.NOT_SENT : delivery.deliver(reading.task());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return Outcome.failed("INTERRUPTED");
        } catch (RuntimeException e) {
            // A defect of ours on one row must not take a sender away from the others.
            return Outcome.failed("DEFECT " + e);
        }
    }

    private void watch(Outcome outcome) {
        if (outcome.kind() != Outcome.Kind.FAILED) {
            failuresInARow.set(0);
        } else if (failuresInARow.incrementAndGet() >= GIVE_UP_AFTER) {
            stop();
        }
    }
}
