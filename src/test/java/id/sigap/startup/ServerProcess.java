package id.sigap.startup;

import io.smallrye.config.SmallRyeConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process of its own that starts as Sigap does, as far as the database, and stays until it is told to end. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final List<String> told;

    private ServerProcess(Process process, List<String> told) {
        this.process = process;
        this.told = told;
    }

    /** Runs in the other process. */
    public static void main(String... arguments) throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            settings.put(arguments[i], arguments[i + 1]);
        }
        SmallRyeConfig config = Starting.in(arguments[0], settings);
        for (String name :
                List.of(Settings.JDBC_URL, Settings.OWNER_USERNAME, Settings.OWNER_PASSWORD, Settings.MASTER_KEY)) {
            System.out.println(config.getValue(name, String.class));
        }
        while (System.in.read() >= 0) {}
    }

    static ServerProcess start(String profile, Path directory, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                profile,
                "sigap.database.directory",
                directory.toString(),
                "sigap.database.binaries",
                "target/postgres"));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        while (told.size() < 4) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException(
                        "the process ended with " + process.onExit().join().exitValue());
            }
            told.add(line);
        }
        return new ServerProcess(process, told);
    }

    String url() {
        return told.get(0);
    }

    String masterKey() {
        return told.get(3);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), told.get(1), told.get(2));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends the process as an orderly exit would, and waits for its shutdown hooks. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.outputWriter().close();
        process.waitFor();
    }
}
