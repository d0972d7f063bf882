package id.sigap.replay;

import id.sigap.replay.desk.Crew;
import id.sigap.replay.desk.Delivery;
import id.sigap.replay.file.CsvFile;
import id.sigap.replay.file.Row;
import id.sigap.replay.http.AccessFinder;
import id.sigap.replay.http.Doors;
import id.sigap.replay.http.NoTokenException;
import id.sigap.replay.http.Sleeper;
import id.sigap.replay.plan.CaseReader;
import id.sigap.replay.plan.Mapping;
import id.sigap.replay.plan.MappingFiles;
import id.sigap.replay.plan.Reading;
import id.sigap.replay.tally.Progress;
import id.sigap.replay.tally.RowEndedException;
import id.sigap.replay.tally.Summary;
import id.sigap.replay.tally.Tally;
import id.sigap.replay.usage.Options;
import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    /** Exits itself: the HTTP client's own thread would hold up the end. */
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
        } catch (RowEndedException e) {
            out.println("the service does not answer: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int run(Options options) throws IOException, InterruptedException, RowEndedException {
        Mapping mapping = Mapping.load(
                new MappingFiles(options.text("mapping").map(Path::of).orElse(null)));
        List<Reading> readings = read(options, mapping);
        Tally tally = new Tally();
        tally.read(readings);
        out.print(Summary.anomalies(tally));
        if (options.names("dry-run")) {
            out.print(Summary.wanted(tally));
            out.println("rows read: " + readings.size() + "; nothing sent");
            return 0;
        }
        int senders = options.number("concurrency", 8);
        Path report = Path.of(options.text("report").orElse("target/replay-report.md"));
        Doors doors = new Doors(options.service(), Sleeper.REAL);
        Delivery delivery = new Assembly(options, accesses, doors, tally).delivery(mapping);
        Progress progress = new Progress(readings.size(), out);
        Summary summary = new Summary(readings.size(), tally, doors::requests);
        return new Run(readings, summary, new Crew(delivery, tally, progress), out, report).run(senders);
    }

    private static List<Reading> read(Options options, Mapping mapping) throws IOException {
        List<Row> rows = CsvFile.read(Path.of(options.file()));
        int limit = options.number("limit", Math.max(1, rows.size()));
        return new CaseReader(mapping, options.names("project-points"))
                .readAll(rows.subList(0, Math.min(limit, rows.size())));
    }
}
