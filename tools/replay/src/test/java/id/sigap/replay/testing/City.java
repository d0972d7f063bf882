package id.sigap.replay.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sigap.replay.http.Access;
import id.sigap.replay.http.Doors;
import id.sigap.replay.http.Query;
import id.sigap.replay.http.Sender;
import id.sigap.replay.http.Sleeper;
import id.sigap.replay.tally.RowEndedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A whole city for a replay, all of it in processes of their own: the packaged service, who signs people in, and the
 * packaged replay in a folder that looks like the one dev mode was started in.
 */
public final class City implements AutoCloseable {
    private static final Path REPLAY = Path.of("target", "replay.jar").toAbsolutePath();
    private static final Path MAPPING =
            Path.of("src", "test", "resources", "every-status").toAbsolutePath();
    private static final String REPORTS =
            "{ tickets(sort: SHUFFLED, first: 100) { edges { node { number } } pageInfo { hasNextPage } } }";
    private static final String ONE = "query One($number: String!) { ticket(number: $number)"
            + " { address status photos { id } steps { photos { id } } } }";

    private final Path folder;
    private final Provider provider;
    private final Service service;
    private final Sender bureau;

    /** @param tokens how long they live */
    public City(EveryCase cases, Duration tokens) throws Exception {
        folder = Files.createDirectories(
                Path.of("target", "cities", UUID.randomUUID().toString()).toAbsolutePath());
        provider = new Provider(tokens);
        service = new Service(folder, provider);
        URI tokenUrl = URI.create(provider.tokenUrl());
        bureau = new Doors(URI.create(service.url()), Sleeper.REAL)
                .as(new Access.Oidc(tokenUrl, "replay", null, "pengelola", "any"));
        Files.write(folder.resolve("cases.csv"), cases.file());
        Files.createDirectories(folder.resolve(".sigap"));
        // A citizen, who is the reporter: nobody else may publish.
        Files.writeString(
                folder.resolve(".sigap/dev.properties"),
                "token-url=" + tokenUrl + "\nclient-id=replay\nuser.channel=warga\n");
    }

    /** Starts the service, once more if it was killed. */
    public void start() throws IOException, InterruptedException {
        service.start();
    }

    /** Kills the service. */
    public void kill() throws InterruptedException {
        service.kill();
    }

    /** Starts the replay, which writes its page into {@code name.md}. */
    public Process replay(String name, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of("-jar", REPLAY.toString(), "cases.csv", service.url()));
        line.addAll(List.of("--concurrency", "3", "--mapping", MAPPING.toString(), "--report", name + ".md"));
        line.addAll(List.of(options));
        return Java.start(folder, "replay.log", Map.of(), line.toArray(String[]::new));
    }

    public String page(String name) throws IOException {
        Path page = folder.resolve(name + ".md");
        return Files.exists(page) ? Files.readString(page) : "no page; " + log();
    }

    public String log() {
        try {
            return Files.readString(folder.resolve("replay.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Waits until the Bureau sees so many reports; how many it saw then. */
    public int await(int reports) throws InterruptedException, RowEndedException {
        int seen = 0;
        for (int i = 0; i < 3000 && seen < reports; i++) {
            Thread.sleep(20);
            seen = numbers().size();
        }
        return seen;
    }

    /** As the Bureau sees it. */
    public Standing standing() throws InterruptedException, RowEndedException {
        Map<String, String> statuses = new TreeMap<>();
        int steps = 0;
        int photos = 0;
        for (JsonNode number : numbers()) {
            JsonNode report = ask(ONE, Query.variables().set("number", number)).path("ticket");
            statuses.put(report.path("address").asText(), report.path("status").asText());
            photos += report.path("photos").size();
            for (JsonNode step : report.path("steps")) {
                steps++;
                photos += step.path("photos").size();
            }
        }
        return new Standing(statuses, steps, photos);
    }

    private List<JsonNode> numbers() throws InterruptedException, RowEndedException {
        JsonNode page = ask(REPORTS, Query.variables()).path("tickets");
        if (page.path("pageInfo").path("hasNextPage").asBoolean(true)) {
            throw new AssertionError("more reports than the file has cases: " + page);
        }
        return page.path("edges").findValues("number");
    }

    private JsonNode ask(String query, ObjectNode variables) throws InterruptedException, RowEndedException {
        return bureau.ask(Query.of(query, variables)).data();
    }

    @Override
    public void close() throws InterruptedException {
        try (provider) {
            service.close();
        }
    }
}
