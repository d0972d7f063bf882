package id.sigap.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the tool stand in a row: each knows only those before it, none is crowded, and none knows the service. */
class RoomsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "id", "sigap", "replay");
    private static final int MOST_FILES = 25;
    private static final List<String> ROOMS = List.of("usage", "file", "plan", "tally", "http", "desk", "");
    private static final Pattern OURS = Pattern.compile("(?m)^import (?:static )?id\\.sigap\\.([\\w.]+);");

    @Test
    void eachRoomKnowsOnlyThoseBeforeIt() throws IOException {
        assertEquals(ROOMS.stream().sorted().toList(), rooms().sorted().toList());
        for (Path file : files(SOURCES).toList()) {
            assertEquals(List.of(), strangers(room(file), Files.readString(file)), file::toString);
        }
    }

    @Test
    void noRoomIsCrowded() throws IOException {
        for (String room : ROOMS) {
            long files = files(SOURCES).filter(file -> room(file).equals(room)).count();
            assertTrue(files <= MOST_FILES, () -> room + " has " + files + " files");
        }
    }

    @Test
    void anArrowThatPointsBackIsSeen() {
        assertEquals(List.of(), strangers("desk", "import id.sigap.replay.http.Sender;\n"));
        assertEquals(List.of("replay.desk.State"), strangers("http", "import id.sigap.replay.desk.State;\n"));
        assertEquals(List.of("replay.Replay"), strangers("desk", "import id.sigap.replay.Replay;\n"));
        assertEquals(List.of("workflow.Status"), strangers("desk", "import id.sigap.workflow.Status;\n"));
    }

    private static List<String> strangers(String room, String source) {
        List<String> known = ROOMS.subList(0, ROOMS.indexOf(room)).stream()
                .map(before -> "replay." + before + ".")
                .toList();
        return OURS.matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(name -> known.stream().noneMatch(name::startsWith))
                .toList();
    }

    private static Stream<String> rooms() throws IOException {
        return files(SOURCES).map(RoomsTest::room).distinct();
    }

    private static String room(Path file) {
        return SOURCES.relativize(file.getParent()).toString();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }
}
