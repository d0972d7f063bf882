package id.sigap.statements;

import java.util.Set;
import java.util.TreeSet;

/**
 * A statement that the service sent.
 *
 * @param sql as the server keeps it: constants are parameters, white space is squeezed
 * @param shape the same, whatever the numbers of its parameters
 * @param answers whether it has a result
 * @param columns those it touches, wherever in it, as {@code table.column}
 * @param trouble what the server says if it cannot tell; empty if it can
 */
public record Sent(String sql, String shape, boolean answers, Set<String> columns, String trouble) {

    private static final String SEPARATOR = "\t";

    public Sent(String sql, boolean answers, Set<String> columns, String trouble) {
        this(sql, sql.replaceAll("\\$\\d+", "\\$"), answers, columns, trouble);
    }

    String line() {
        return String.join(SEPARATOR, answers ? "rows" : "nothing", String.join(" ", columns), trouble, sql);
    }

    static Sent of(String line) {
        String[] parts = line.split(SEPARATOR, 4);
        return new Sent(parts[3], parts[0].equals("rows"), words(parts[1]), parts[2]);
    }

    static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : new TreeSet<>(Set.of(text.strip().split(" +")));
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
