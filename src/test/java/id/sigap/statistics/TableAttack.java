package id.sigap.statistics;

import java.util.function.IntFunction;

/**
 * An attacker with a published table of two ways, its margins and its total, who knows how it was protected: what each of the true
 * counts can be, all that is published seen together. The rows may as well be months, and the margin below them what a later
 * release says of the year: then this is what two releases tell, subtracted.
 */
final class TableAttack {

    private final int[][] published;
    private final IntFunction<int[]> possible;

    /**
     * @param published the cells; behind each row and below each column its margin, in the corner the total
     * @param possible the least and the most that a published number can stand for
     */
    TableAttack(int[][] published, IntFunction<int[]> possible) {
        this.published = published;
        this.possible = possible;
    }

    /** How far apart the least and the most are that a cell can be; margins and the total are cells too. */
    int width(int row, int column) {
        int[] bounds = possible.apply(published[row][column]);
        int least = bounds[0];
        while (!isPossible(row, column, bounds[0], least)) {
            least++;
        }
        int most = bounds[1];
        while (!isPossible(row, column, most, bounds[1])) {
            most--;
        }
        return most - least;
    }

    /** Nodes: the source, the rows, the columns, the sink. The total flows back. */
    private boolean isPossible(int row, int column, int least, int most) {
        int rows = published.length - 1;
        int columns = published[0].length - 1;
        Network network = new Network(rows + columns + 2);
        int sink = rows + columns + 1;
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                int[] bounds = i == row && j == column ? new int[] {least, most} : possible.apply(published[i][j]);
                int from = i < rows && j < columns ? 1 + i : i < rows ? 0 : j < columns ? 1 + rows + j : sink;
                int to = i < rows && j < columns ? 1 + rows + j : i < rows ? 1 + i : j < columns ? sink : 0;
                network.arc(from, to, bounds[0], bounds[1]);
            }
        }
        return network.isPossible();
    }
}
