package id.sigap.replay.usage;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line: a file, perhaps the service's address, and options. */
public record Options(List<String> plain, Map<String, String> named) {
    public static final String USAGE = """
            usage: replay FILE [URL] [options]          URL is http://localhost:8080 unless given
              --dry-run            read and tell, send nothing
              --limit N            only the first N rows
              --concurrency N      senders at a time (8)
              --mapping DIR        other mapping files than those for San Francisco
              --project-points     send moved points instead of kelurahan codes
              --channel CODE       the channel, if the service cannot know it by the client
              --public             make the reports public, if who submits may; --publish N: N of a hundred
              --submit-only        leave the reports as they were submitted
              --accounts FILE      the officers' accounts, where it is not dev mode
              --report FILE        where to write the report (target/replay-report.md)
              --token-url URL --client-id ID [--client-secret SECRET, better SIGAP_REPLAY_SECRET]
              --user NAME          password grant for the provider of dev mode (SIGAP_REPLAY_PASSWORD)
            A ready token is taken from SIGAP_TOKEN. Exit code: 0 all rows answered, 1 faults, 2 wrong usage.""";

    private static final Set<String> FLAGS = Set.of("dry-run", "project-points", "public", "submit-only");
    private static final Set<String> VALUED = Set.of(
            "limit",
            "concurrency",
            "mapping",
            "channel",
            "publish",
            "accounts",
            "report",
            "token-url",
            "client-id",
            "client-secret",
            "user");

    public static Options parse(List<String> arguments) {
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            if (!named(argument, rest, named)) {
                plain.add(argument);
            }
        }
        if (plain.isEmpty() || plain.size() > 2 || plain.stream().anyMatch(p -> p.startsWith("--"))) {
            throw new UsageException("one file, at most one URL, and known options with their values, not " + plain);
        }
        return new Options(plain, named);
    }

    /** The value stands behind the option, or is joined to it by "=". */
    private static boolean named(String argument, Iterator<String> rest, Map<String, String> named) {
        if (!argument.startsWith("--")) {
            return false;
        }
        String[] parts = argument.substring(2).split("=", 2);
        if (parts.length == 1 && FLAGS.contains(parts[0])) {
            named.put(parts[0], "");
            return true;
        }
        if (VALUED.contains(parts[0]) && (parts.length == 2 || rest.hasNext())) {
            named.put(parts[0], parts.length == 2 ? parts[1] : rest.next());
            return true;
        }
        return false;
    }

    public String file() {
        return plain.get(0);
    }

    public URI service() {
        return uri(plain.size() > 1 ? plain.get(1) : "http://localhost:8080");
    }

    public boolean names(String... options) {
        return Set.of(options).stream().anyMatch(named::containsKey);
    }

    public Optional<String> text(String option) {
        return Optional.ofNullable(named.get(option));
    }

    public int number(String option, int otherwise) {
        String value = named.getOrDefault(option, String.valueOf(otherwise));
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new UsageException("--" + option + " takes a number from 1 on");
        }
        return Integer.parseInt(value);
    }

    public static URI uri(String text) {
        if (!text.matches("https?://[^\\s/]+\\S*")) {
            throw new UsageException("not a URL: " + text);
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("not a URL: " + text);
        }
    }
}
