package id.sigap.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the database server says it was sent: by whom, in which session, with which parameters. */
public final class ServerLog {

    private static final String LOG = "target/database/log/statements.log";

    /** Application, session, and what was logged of it. */
    private static final Pattern LINE = Pattern.compile("vertx-pg-client\\|([^|]*)\\|(LOG|DETAIL):  (.*)");

    private static final Pattern STATEMENT = Pattern.compile("(?:execute [^:]*|statement): (.*)");
    private static final Pattern PARAMETERS = Pattern.compile("[Pp]arameters: (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'[^']*+(?:''[^']*+)*+')");

    private static final Pattern ERROR = Pattern.compile("vertx-pg-client\\|[^|\\n]*\\|(ERROR|FATAL|PANIC):.*");

    /** The watches over reference data, due days, connections and photos that nobody used: they come when they come. */
    private static final Predicate<Sent> WATCH =
            sent -> (sent.sql().contains("reference_version") && !sent.sql().contains("history_entry"))
                    || sent.sql().contains("deadline_run")
                    || sent.sql().contains("update job set")
                    || sent.sql().contains("in_hot_standby")
                    || sent.sql().contains("from photo where ticket_id is null")
                    || sent.sql().contains("discarded_photo");

    private ServerLog() {}

    /**
     * A statement of the application.
     *
     * @param parameters as SQL literals
     */
    public record Sent(String session, String sql, List<String> parameters) {

        public boolean begins() {
            return sql.startsWith("BEGIN");
        }

        public boolean ends() {
            return sql.startsWith("COMMIT") || sql.startsWith("ROLLBACK");
        }

        /** With its parameters but without the name that a connection gives it. */
        @Override
        public String toString() {
            return sql;
        }
    }

    /** All that the application sends while the work runs, in order. */
    public static List<Sent> of(Runnable work) {
        long before = mark();
        work.run();
        return parse(read(before, mark()));
    }

    /** What the application sends while the work runs, and what the server says is wrong with it. */
    public record Heard(List<Sent> sent, List<String> errors) {}

    public static Heard hear(Runnable work) {
        long before = mark();
        work.run();
        String log = read(before, mark());
        return new Heard(
                parse(log), ERROR.matcher(log).results().map(MatchResult::group).toList());
    }

    /** The same without the watches, whose transactions are left out as a whole. */
    public static List<Sent> withoutWatches(Runnable work) {
        List<Sent> all = of(work);
        Set<Sent> watches = Collections.newSetFromMap(new IdentityHashMap<>());
        all.stream().collect(Collectors.groupingBy(Sent::session)).values().stream()
                .flatMap(session -> units(session).stream())
                .filter(unit -> unit.stream().anyMatch(WATCH) || isTail(unit))
                .forEach(watches::addAll);
        return all.stream().filter(sent -> !watches.contains(sent)).toList();
    }

    /** Transactions, and statements outside of any. */
    private static List<List<Sent>> units(List<Sent> session) {
        List<List<Sent>> units = new ArrayList<>();
        boolean within = false;
        for (Sent sent : session) {
            boolean tail = sent.ends() && !within;
            if (tail) {
                units = new ArrayList<>(List.of(
                        new ArrayList<>(units.stream().flatMap(List::stream).toList())));
            } else if (!within) {
                units.add(new ArrayList<>());
            }
            if (units.isEmpty()) {
                units.add(new ArrayList<>());
            }
            units.get(units.size() - 1).add(sent);
            within = sent.begins() || (within && !sent.ends());
        }
        return units;
    }

    /** Of a transaction that began before we looked: none of ours. */
    private static boolean isTail(List<Sent> unit) {
        return unit.get(unit.size() - 1).ends() && !unit.get(0).begins();
    }

    private static List<Sent> parse(String log) {
        List<Sent> found = new ArrayList<>();
        for (String line : log.replace("\n\t", " ").split("\n")) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            Matcher statement = STATEMENT.matcher(parts.group(3));
            Matcher parameters = PARAMETERS.matcher(parts.group(3));
            if (statement.matches()) {
                found.add(new Sent(parts.group(1), statement.group(1).strip(), List.of()));
            } else if (parameters.matches()) {
                Sent last = found.remove(found.size() - 1);
                found.add(new Sent(last.session(), last.sql(), literals(parameters.group(1))));
            }
        }
        // Asked of each new connection, whoever needs it.
        found.removeIf(sent -> sent.sql().contains("pg_is_in_recovery"));
        return found;
    }

    private static List<String> literals(String parameters) {
        return PARAMETER
                .matcher(parameters)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The end of the log: the server writes in order, so it is whole once a mark of ours has arrived. */
    private static long mark() {
        long from = length();
        String mark = UUID.randomUUID().toString();
        Database.sql("select '" + mark + "'");
        try {
            for (int i = 0; i < 2500; i++) {
                long end = length();
                if (read(from, end).contains(mark)) {
                    return end;
                }
                Thread.sleep(2);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the server's log did not arrive: " + LOG);
    }

    private static long length() {
        try (RandomAccessFile log = new RandomAccessFile(LOG, "r")) {
            return log.length();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(long from, long to) {
        try (RandomAccessFile log = new RandomAccessFile(LOG, "r")) {
            byte[] bytes = new byte[Math.toIntExact(to - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
