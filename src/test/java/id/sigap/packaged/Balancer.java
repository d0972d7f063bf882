package id.sigap.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** HAProxy before several instances: it sends calls to those that are ready, and a call that found none to another one. */
final class Balancer implements AutoCloseable {

    private static final String NOBODY = "{\"errors\":[{\"extensions\":{\"code\":\"UNAVAILABLE\",\"retryAfter\":2}}]}";

    private final int port = Sigap.freePort();
    private final Process process;

    Balancer(Path folder, List<Sigap> instances) throws IOException {
        StringBuilder servers = new StringBuilder();
        for (int i = 0; i < instances.size(); i++) {
            servers.append("  server i%d 127.0.0.1:%d check port %d%n"
                    .formatted(i, instances.get(i).port(), instances.get(i).managementPort()));
        }
        Path file = Files.writeString(folder.resolve("haproxy-app.cfg"), """
                defaults
                  mode http
                  timeout connect 1s
                  timeout client 30s
                  timeout server 20s
                  timeout queue 1s
                  option redispatch 1
                  retries 2
                listen sigap
                  bind 127.0.0.1:%d
                  balance roundrobin
                  option httpchk GET /q/health/ready
                  http-check expect status 200
                  http-error status 503 content-type application/json string '%s' hdr Retry-After 2
                  default-server inter 500ms fall 1 rise 1
                %s""".formatted(port, NOBODY, servers));
        process = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("haproxy-app.log").toFile()))
                .start();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
