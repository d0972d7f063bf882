package id.sigap.replay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The journey as the service publishes it: docs/workflow.md, which is generated from what it decides by. */
final class StepTable {
    private static final Path PUBLISHED = Path.of("..", "..", "docs", "workflow.md");

    private final Map<String, String> targets = new HashMap<>();

    StepTable() {
        try {
            String steps = Files.readString(PUBLISHED).split("\n## Steps\n")[1].split("\n## ")[0];
            steps.lines().map(line -> line.split(" *\\| *")).forEach(this::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String[] cells) {
        if (cells.length > 3) {
            for (String from : cells[1].split(", ")) {
                targets.put(from + " " + cells[2], cells[3]);
            }
        }
    }

    /** The status after it; empty if it is not possible. */
    Optional<String> after(String status, String action) {
        return Optional.ofNullable(targets.get(status + " " + action));
    }
}
