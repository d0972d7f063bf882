package id.sigap.photo.likeness;

/** The mark of a picture: of its longest waves (a cosine transform) whether they begin bright or dark. */
final class Waves {

    /** A mark has so many numbers of 64 bits, each a wave. */
    static final int LONGS = 3;

    /** Waves of so many half turns across and down together: as many as there are bits, and some. */
    private static final int MOST = 19;

    private static final double[][] COSINES = cosines();

    private Waves() {}

    static long[] mark(Grid grid) {
        double[][] across = across(grid);
        long[] mark = new long[LONGS];
        int bit = 0;
        for (int turns = 1; turns <= MOST; turns++) {
            for (int x = 0; x <= turns && bit < LONGS * Long.SIZE; x++, bit++) {
                mark[bit / Long.SIZE] |= down(across, x, turns - x) > 0 ? 1L << bit % Long.SIZE : 0;
            }
        }
        return mark;
    }

    /** Of each row how strong each wave is. */
    private static double[][] across(Grid grid) {
        double[][] waves = new double[grid.side()][MOST + 1];
        for (int y = 0; y < grid.side(); y++) {
            for (int turns = 0; turns <= MOST; turns++) {
                for (int x = 0; x < grid.side(); x++) {
                    waves[y][turns] += grid.cells()[y * grid.side() + x] * COSINES[turns][x];
                }
            }
        }
        return waves;
    }

    private static double down(double[][] rows, int across, int down) {
        double sum = 0;
        for (int y = 0; y < rows.length; y++) {
            sum += rows[y][across] * COSINES[down][y];
        }
        return sum;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[MOST + 1][Grid.COARSE];
        for (int turns = 0; turns <= MOST; turns++) {
            for (int x = 0; x < Grid.COARSE; x++) {
                cosines[turns][x] = Math.cos(Math.PI * turns * (x + 0.5) / Grid.COARSE);
            }
        }
        return cosines;
    }
}
