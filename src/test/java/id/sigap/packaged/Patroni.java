package id.sigap.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL with a synchronous standby under Patroni and etcd, each server in a network namespace of its own, so that it can be
 * cut off as by a pulled cable; HAProxy leads to the primary. Debian's packages, Linux, and root to begin with: none of them runs
 * as root. Started by {@code scripts/failover}.
 */
final class Patroni implements AutoCloseable {

    static final List<String> NODES = List.of("a", "b");
    private static final String SUPERUSER_PASSWORD = "rahasia-dba";
    private static final String NET = "10.213.44.";
    private static final String HERE = NET + "1";

    private final Path folder;
    private final int port = Sigap.freePort();
    private final List<Process> helpers = new ArrayList<>();
    private final Process[] nodes = new Process[NODES.size()];
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    Patroni(Path folder) throws Exception {
        this.folder = folder;
        run("chown", "postgres", folder.toString());
        network();
        Path etcd = Files.createDirectories(folder.resolve("etcd"));
        run("chown", "-R", "postgres", etcd.toString());
        helpers.add(as(
                "etcd",
                "etcd",
                "--data-dir=" + etcd,
                "--listen-client-urls=http://" + HERE + ":2379",
                "--advertise-client-urls=http://" + HERE + ":2379",
                "--listen-peer-urls=http://" + HERE + ":2380",
                "--initial-advertise-peer-urls=http://" + HERE + ":2380",
                "--initial-cluster=default=http://" + HERE + ":2380",
                "--unsafe-no-fsync"));
        for (int node = 0; node < NODES.size(); node++) {
            Files.writeString(folder.resolve(NODES.get(node) + ".yml"), settings(node));
            start(node);
            if (node == 0) {
                until("there is a primary", 180, () -> primary().isPresent());
            }
        }
        Files.writeString(folder.resolve("haproxy-db.cfg"), proxy());
        helpers.add(as(
                "haproxy-db",
                "haproxy",
                "-db",
                "-f",
                folder.resolve("haproxy-db.cfg").toString()));
        until("there is a synchronous standby", 180, this::isSafe);
    }

    private static String address(int node) {
        return NET + (11 + node);
    }

    private static String link(int node) {
        return "sigap-" + NODES.get(node);
    }

    /** One bridge, and a cable to each server. */
    private static void network() throws Exception {
        unplugAll();
        run("ip", "link", "add", "sigap-br", "type", "bridge");
        run("ip", "addr", "add", HERE + "/24", "dev", "sigap-br");
        run("ip", "link", "set", "sigap-br", "up");
        for (int node = 0; node < NODES.size(); node++) {
            String space = link(node);
            run("ip", "netns", "add", space);
            run("ip", "link", "add", space, "type", "veth", "peer", "name", "eth0", "netns", space);
            run("ip", "link", "set", space, "master", "sigap-br", "up");
            run("ip", "-n", space, "addr", "add", address(node) + "/24", "dev", "eth0");
            run("ip", "-n", space, "link", "set", "eth0", "up");
            run("ip", "-n", space, "link", "set", "lo", "up");
        }
    }

    private static void unplugAll() throws Exception {
        for (int node = 0; node < NODES.size(); node++) {
            attempt("ip", "netns", "del", link(node));
        }
        attempt("ip", "link", "del", "sigap-br");
    }

    private String settings(int node) {
        return """
                scope: sigap
                name: %1$s
                etcd3: {hosts: '%2$s:2379'}
                restapi: {listen: '%3$s:8008', connect_address: '%3$s:8008'}
                bootstrap:
                  dcs:
                    ttl: 20
                    loop_wait: 4
                    retry_timeout: 5
                    synchronous_mode: true
                    postgresql:
                      use_pg_rewind: true
                      parameters: {max_connections: 100, wal_keep_size: 512MB, wal_log_hints: 'on'}
                  initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
                postgresql:
                  listen: '%3$s:5432'
                  connect_address: '%3$s:5432'
                  data_dir: %4$s/%1$s
                  bin_dir: %5$s
                  pgpass: %4$s/%1$s.pgpass
                  authentication:
                    superuser: {username: postgres, password: %6$s}
                    replication: {username: replicator, password: %6$s}
                    rewind: {username: rewinder, password: %6$s}
                  parameters: {unix_socket_directories: '', fsync: 'off'}
                  pg_hba:
                    - host all all 10.213.44.0/24 scram-sha-256
                    - host replication replicator 10.213.44.0/24 scram-sha-256
                """.formatted(NODES.get(node), HERE, address(node), folder, binaries(), SUPERUSER_PASSWORD);
    }

    private static String binaries() {
        return Arrays.stream(Optional.ofNullable(new File("/usr/lib/postgresql").listFiles())
                        .orElse(new File[0]))
                .map(version -> version + "/bin")
                .filter(bin -> new File(bin, "pg_rewind").exists())
                .max(String::compareTo)
                .orElseThrow();
    }

    private String proxy() {
        StringBuilder servers = new StringBuilder();
        for (int node = 0; node < NODES.size(); node++) {
            servers.append("  server %s %s:5432 check port 8008%n".formatted(NODES.get(node), address(node)));
        }
        return """
                defaults
                  mode tcp
                  timeout connect 2s
                  timeout client 1h
                  timeout server 1h
                listen primary
                  bind 127.0.0.1:%d
                  option httpchk OPTIONS /primary
                  http-check expect status 200
                  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
                %s""".formatted(port, servers);
    }

    /** Where the primary answers, whichever it is. */
    String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), "postgres", SUPERUSER_PASSWORD);
    }

    void start(int node) throws Exception {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", link(node)));
        command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
        command.addAll(
                List.of("patroni", folder.resolve(NODES.get(node) + ".yml").toString()));
        nodes[node] = begin("patroni-" + NODES.get(node), command);
    }

    /** kill -9 of all that runs there, as if the machine were gone. */
    void kill(int node) throws Exception {
        for (int tries = 0; tries < 20; tries++) {
            for (String pid : output("ip", "netns", "pids", link(node)).split("\\s+")) {
                if (!pid.isBlank()) {
                    attempt("kill", "-KILL", pid);
                }
            }
            Thread.sleep(100);
        }
        nodes[node].waitFor();
    }

    /** Pulls the cable: nothing comes back, not even a refusal. */
    void unplug(int node) throws Exception {
        run("ip", "link", "set", link(node), "down");
    }

    void plug(int node) throws Exception {
        run("ip", "link", "set", link(node), "up");
    }

    /** Lets the standby take over while the primary lives on as its standby. */
    void switchOver(int primary) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address(primary) + ":8008/switchover"))
                .POST(HttpRequest.BodyPublishers.ofString(
                        new JsonObject().put("leader", NODES.get(primary)).encode()))
                .timeout(Duration.ofSeconds(40))
                .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** Which one is the primary, as somebody says who can be asked. */
    Optional<Integer> primary() {
        return member("leader").map(NODES::indexOf);
    }

    /** Whether there is a standby that has all that was acknowledged: only then may the primary die. */
    boolean isSafe() {
        return member("sync_standby").isPresent() && member("leader").isPresent();
    }

    private Optional<String> member(String role) {
        for (int node = 0; node < NODES.size(); node++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address(node) + ":8008/cluster"))
                        .timeout(Duration.ofSeconds(2))
                        .build();
                JsonArray members = new JsonObject(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .getJsonArray("members");
                return members.stream()
                        .map(JsonObject.class::cast)
                        .filter(member -> role.equals(member.getString("role")))
                        .filter(member -> List.of("running", "streaming").contains(member.getString("state")))
                        .map(member -> member.getString("name"))
                        .findFirst();
            } catch (IOException | RuntimeException e) {
                // Ask the other one.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return Optional.empty();
    }

    static void until(String what, int seconds, java.util.concurrent.Callable<Boolean> is) throws Exception {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!is.call()) {
            if (System.nanoTime() > last) {
                throw new AssertionError("not within " + seconds + " s: " + what);
            }
            Thread.sleep(200);
        }
    }

    /** Runs on as the user postgres. */
    private Process as(String name, String... program) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"));
        command.addAll(List.of(program));
        return begin(name, command);
    }

    private Process begin(String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(name + ".log").toFile()));
        return builder.start();
    }

    private static void run(String... command) throws Exception {
        if (attempt(command) != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    private static int attempt(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes());
    }

    @Override
    public void close() throws Exception {
        for (int node = 0; node < NODES.size(); node++) {
            if (nodes[node] != null) {
                kill(node);
            }
        }
        helpers.forEach(Process::destroy);
        unplugAll();
    }
}
