package id.sigap.command;

import id.sigap.export.TableFormat;
import id.sigap.export.TableWriter;
import id.sigap.identity.PersonKeys;
import id.sigap.problem.Language;
import id.sigap.ticket.DisclosureView;
import id.sigap.ticket.breach.Affected;
import id.sigap.ticket.breach.BreachScope;
import id.sigap.ticket.breach.BreachSearch;
import id.sigap.ticket.breach.TakenAway;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code breach-pack FOLDER [--reports FILE] [--person SUBJECT] [--from DAY] [--to DAY]}: whom to tell of a breach within three
 * times 24 hours, and in what words (UU PDP, Article 46). It opens contacts, and records that it does. Exit codes as {@link
 * AuditCommand} has them.
 */
public class BreachCommand implements QuarkusApplication {

    public static final String NAME = "breach-pack";

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration TO_TELL = Duration.ofDays(3);

    private static final List<String> PEOPLE =
            List.of("number", "name", "phone", "email", "app", "shown", "how to tell");

    private static final List<String> FILES =
            List.of("at", "person", "roles", "unit", "list", "filter", "format", "reason", "reports", "ended");

    private final BreachSearch search;
    private final PersonKeys people;
    private final Clock clock;

    BreachCommand(BreachSearch search, PersonKeys people, Clock clock) {
        this.search = search;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public int run(String... args) {
        BreachArguments typed = BreachArguments.of(Arrays.asList(args));
        if (typed == null) {
            System.err.println(
                    "usage: " + NAME + " FOLDER [--reports FILE] [--person SUBJECT] [--from DAY] [--to DAY]");
            return Command.NOT_UNDERSTOOD;
        }
        try {
            pack(typed, scope(typed));
            return 0;
        } catch (IOException | RuntimeException e) {
            System.err.println("It could not be done: " + e);
            return Command.FAILED;
        }
    }

    private BreachScope scope(BreachArguments typed) throws IOException {
        Path reports = typed.reports();
        Set<String> numbers = new TreeSet<>();
        if (reports != null) {
            Files.readAllLines(reports).stream().filter(line -> !line.isBlank()).forEach(numbers::add);
        }
        LocalDate to = typed.to();
        return new BreachScope(
                numbers,
                typed.person() == null ? null : people.of(typed.person()),
                start(typed.from()),
                start(to == null ? null : to.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private void pack(BreachArguments typed, BreachScope scope) throws IOException {
        Path folder = Files.createDirectories(typed.folder());
        List<Affected> affected = search.affected(scope).await().atMost(PATIENCE);
        List<TakenAway> files = search.takenAway(scope).await().atMost(PATIENCE);
        write(folder.resolve("whom-to-tell.csv"), table(PEOPLE, affected, BreachCommand::row));
        write(folder.resolve("files.csv"), table(FILES, files, this::row));
        Set<String> shown = new TreeSet<>();
        affected.forEach(each -> shown.addAll(each.shown()));
        for (Language language : Language.values()) {
            String name = "notice-" + (language == Language.INDONESIAN ? "id" : "en") + ".txt";
            String text = BreachNotice.in(language, shown, typed.from(), typed.to());
            write(folder.resolve(name), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Instant now = clock.instant();
        ZoneId zone = clock.getZone();
        System.out.printf(
                "%d reports: %d can be written to, %d read it in the app alone, %d cannot be told; %d lists left as files%n",
                affected.size(),
                affected.stream().filter(Affected::isReachable).count(),
                affected.stream()
                        .filter(each -> !each.isReachable() && each.signedIn())
                        .count(),
                affected.stream()
                        .filter(each -> !each.isReachable() && !each.signedIn())
                        .count(),
                files.size());
        System.out.printf(
                "Made %s. Who learned of it now tells them, and the authority, by %s.%n",
                now.atZone(zone).toLocalDateTime().withNano(0),
                now.plus(TO_TELL).atZone(zone).toLocalDateTime().withNano(0));
    }

    /** Names and addresses: for whoever runs the command alone. */
    private static void write(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, content);
    }

    private static <T> byte[] table(
            List<String> names, List<T> values, java.util.function.Function<T, List<? extends @Nullable Object>> row) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(names);
        values.forEach(value -> rows.add(row.apply(value)));
        return TableWriter.whole(TableFormat.CSV, rows);
    }

    private static List<@Nullable Object> row(Affected report) {
        DisclosureView contact = report.contact();
        return Arrays.asList(
                report.number(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                report.signedIn(),
                String.join(" ", new TreeSet<>(report.shown())),
                how(report));
    }

    private static String how(Affected report) {
        if (report.isReachable()) {
            return "write";
        }
        if (report.signedIn()) {
            return "in the app";
        }
        return report.erased() ? "erased" : report.unreadable() ? "the contact cannot be opened" : "no contact";
    }

    private List<@Nullable Object> row(TakenAway file) {
        return Arrays.asList(
                file.at().atZone(clock.getZone()).toLocalDateTime().withNano(0),
                file.viewer(),
                file.roles(),
                file.unit(),
                file.listing(),
                file.filter(),
                file.format(),
                file.reason(),
                file.rows(),
                file.outcome());
    }
}
