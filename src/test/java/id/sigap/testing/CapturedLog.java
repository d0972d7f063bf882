package id.sigap.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged at the levels of production while it is open, stack traces with their messages included. */
public final class CapturedLog extends Handler implements AutoCloseable {

    private final List<String> lines = new ArrayList<>();

    public CapturedLog() {
        Logger.getLogger("").addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(' ').append(String.valueOf(entry.getMessage()));
        Object[] parameters = entry.getParameters();
        if (parameters != null) {
            // Whatever a formatter would make of them.
            text.append(' ').append(Arrays.toString(parameters)).append(' ').append(formatted(entry));
        }
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        lines.add(text.toString());
    }

    private static String formatted(LogRecord entry) {
        try {
            return MessageFormat.format(entry.getMessage(), entry.getParameters());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
