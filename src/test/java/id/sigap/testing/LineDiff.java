package id.sigap.testing;

import java.util.ArrayList;
import java.util.List;

/** What parts two texts, line by line: the first lines of it, with their numbers. */
final class LineDiff {

    /** So many lines fit on a screen beside what else a failure says. */
    private static final int SHOWN = 20;

    /** Cells of the table that finds what is common; longer texts that differ all over are told apart by their ends. */
    private static final long MOST_CELLS = 25_000_000;

    private final String[] before;
    private final String[] after;
    private final int head;
    private final int beforeEnd;
    private final int afterEnd;

    private LineDiff(String before, String after) {
        this.before = before.split("\n", -1);
        this.after = after.split("\n", -1);
        int same = 0;
        int shorter = Math.min(this.before.length, this.after.length);
        while (same < shorter && this.before[same].equals(this.after[same])) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && this.before[this.before.length - 1 - tail].equals(this.after[this.after.length - 1 - tail])) {
            tail++;
        }
        this.head = same;
        this.beforeEnd = this.before.length - tail;
        this.afterEnd = this.after.length - tail;
    }

    /** Lines with - are of the first text, those with + of the second. */
    static String of(String before, String after) {
        List<String> lines = new LineDiff(before, after).lines();
        String shown = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        int more = lines.size() - SHOWN;
        return more > 0 ? shown + "\n... and " + more + " more lines" : shown;
    }

    private List<String> lines() {
        int rows = beforeEnd - head;
        int columns = afterEnd - head;
        int[][] common = (long) rows * columns > MOST_CELLS ? new int[rows + 1][1] : common(rows, columns);
        boolean known = common[0].length > 1 || columns == 0;
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (known && i < rows && j < columns && before[head + i].equals(after[head + j])) {
                i++;
                j++;
            } else if (i < rows && (!known || j == columns || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + (head + ++i) + ": " + before[head + i - 1]);
            } else {
                lines.add("+ " + (head + ++j) + ": " + after[head + j - 1]);
            }
        }
        return lines;
    }

    /** How many lines are common to what is left of both, from each pair of places on. */
    private int[][] common(int rows, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = before[head + i].equals(after[head + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
