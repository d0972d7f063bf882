package id.sigap.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Replays a file of real cases into a running Sigap; docs/replay.md tells how. */
final class Replay {
    private final PrintStream out;
    private final AccessFinder accesses;

    Replay(PrintStream out, AccessFinder accesses) {
        this.out = out;
        this.accesses = accesses;
    }

    /** Exits itself: left to Maven, the HTTP client's own thread would hold up the end. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        System.exit(new Replay(out, new AccessFinder(environment, AccessFinder.DEV_FILE)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return run(Options.parse(arguments));
        } catch (UsageException e) {
            out.println(e.getMessage() + "\n" + Options.USAGE);
            return 2;
        } catch (NoTokenException e) {
            out.println("the token endpoint gave no token: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("failed: " + e);
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Options options) throws IOException, InterruptedException {
        List<Reading> readings = read(options);
        Tally tally = new Tally();
        tally.read(readings);
        out.print(Summary.anomalies(tally));
        if (options.names("dry-run")) {
            out.println("rows read: " + readings.size() + "; nothing sent");
            return 0;
        }
        int senders = options.number("concurrency", 8);
        Delivery delivery = delivery(options);
        Progress progress = Progress.of(readings.size(), out);
        return new Run(readings, tally, new Crew(delivery, tally, progress), progress, out).run(senders);
    }

    private static List<Reading> read(Options options) throws IOException {
        MappingFiles files =
                new MappingFiles(options.text("mapping").map(Path::of).orElse(null));
        List<Row> rows = CsvFile.read(Path.of(options.file()));
        int limit = options.number("limit", Math.max(1, rows.size()));
        return new CaseReader(Mapping.load(files), options.names("project-points"))
                .readAll(rows.subList(0, Math.min(limit, rows.size())));
    }

    /** Asks for the first token here: without one, no row needs to be tried. */
    private Delivery delivery(Options options) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        Access access = accesses.find(options);
        Tokens tokens = access instanceof Access.Ready ready
                ? Tokens.ready(ready.token())
                : new OidcTokens(http, (Access.Oidc) access);
        tokens.current();
        return new Submitter(new Gateway(http, options.service()), tokens, Sleeper.REAL, Extras.of(options));
    }
}
