package id.sigap.command;

import id.sigap.identity.PersonKeys;
import id.sigap.ticket.breach.Leak;
import id.sigap.ticket.breach.LeakSearch;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code who-read FILE [SUBJECTS]}: which reports hold what leaked, a line of the file each, and who was shown them. With the
 * subjects of the sign-in provider, a line each, pseudonyms become people. Exit codes as {@link AuditCommand} has them.
 */
public class WhoReadCommand implements QuarkusApplication {

    public static final String NAME = "who-read";

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final LeakSearch search;
    private final PersonKeys people;

    WhoReadCommand(LeakSearch search, PersonKeys people) {
        this.search = search;
        this.people = people;
    }

    @Override
    public int run(String... args) {
        try {
            if (args.length == 2 || args.length == 3) {
                List<String> leaked = Files.readAllLines(Path.of(args[1]));
                tell(leaked, args.length == 3 ? Files.readAllLines(Path.of(args[2])) : List.of());
                return 0;
            }
            System.err.println("usage: " + NAME + " FILE [SUBJECTS]");
        } catch (IllegalArgumentException e) {
            System.err.println("What leaked cannot be looked for: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            System.err.println("It could not be done: " + e);
            return Command.FAILED;
        }
        return Command.NOT_UNDERSTOOD;
    }

    private void tell(List<String> leaked, List<String> subjects) {
        Map<String, String> known = subjects.stream()
                .map(String::strip)
                .filter(subject -> !subject.isEmpty())
                .distinct()
                .collect(Collectors.toMap(people::of, Function.identity()));
        List<Leak> found = search.of(leaked).await().atMost(PATIENCE);
        found.stream().flatMap(leak -> LeakLines.of(leak, known)).forEach(System.out::println);
        System.out.printf("%d reports%n", found.size());
    }
}
