package id.sigap.audit.root;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roots as they were kept elsewhere, a line each: what the database cannot have changed. */
public final class RootFile {

    private static final Pattern LINE = Pattern.compile("sigap-root-1 ([1-9][0-9]{0,8}) [0-9]{4}-[0-9]{2}-[0-9]{2}"
            + " ([0-9a-f]{64}) ([0-9a-f]{128}) ([0-9a-f]{88})");

    public static final RootFile NONE = new RootFile();

    /** Of a number all that differ: copies of several days may say different things of it. */
    private final Map<Integer, Set<String>> lines = new HashMap<>();

    private int lastNumber;

    private RootFile() {}

    /**
     * Reads lines as they were kept.
     *
     * @throws IllegalArgumentException that names the first line that is none, or says that there is none at all
     */
    public RootFile(List<String> text) {
        for (int i = 0; i < text.size(); i++) {
            String line = text.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no root");
            }
            int number = Integer.parseInt(parts.group(1));
            lines.computeIfAbsent(number, any -> new HashSet<>()).add(line);
            lastNumber = Math.max(lastNumber, number);
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("there is no root");
        }
    }

    /** The root that was kept last; 0 if none was. */
    public int lastNumber() {
        return lastNumber;
    }

    public boolean has(int number) {
        return lines.containsKey(number);
    }

    /** Whether a root's line is the only one that was kept, if any was; and proves itself. */
    public boolean agrees(int number, String line) {
        Set<String> kept = lines.get(number);
        return kept == null || (kept.equals(Set.of(line)) && isSigned(line));
    }

    private static boolean isSigned(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                && RootKey.verifies(parsed(parts.group(4)), parsed(parts.group(2)), parsed(parts.group(3)));
    }

    private static Buffer parsed(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }
}
