package id.sigap.replay.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The demo users of dev mode, with their roles and groups: in whichever of the service's settings they are written. */
public final class DemoUsers {
    private static final Path SERVICE = Path.of("..", "..", "src");
    private static final String KEY = "(%\\w+\\.)?quarkus\\.oidc\\.devservices\\.roles\\.";

    private DemoUsers() {}

    public static Map<String, List<String>> all() {
        Map<String, List<String>> users = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SERVICE)) {
            files.filter(file -> file.toString().endsWith(".properties")).forEach(file -> add(file, users));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (users.isEmpty()) {
            throw new AssertionError("no settings below " + SERVICE + " name a demo user");
        }
        return users;
    }

    private static void add(Path file, Map<String, List<String>> users) {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : settings.stringPropertyNames()) {
            String user = key.replaceFirst("^" + KEY, "");
            if (!user.equals(key)) {
                users.put(user, List.of(settings.getProperty(key).split(",")));
            }
        }
    }
}
