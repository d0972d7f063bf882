package id.sigap.leaks;

/**
 * A fault that no answer shows: whoever asks for a private report has one statement more sent than whoever asks for none. The
 * controls of the checks that look at statements and at times.
 */
public final class PlantedStatement {

    private static volatile boolean planted;

    private PlantedStatement() {}

    /** Whether it is planted now. */
    public static boolean isPlanted() {
        return planted;
    }

    static void during(Runnable work) {
        planted = true;
        try {
            work.run();
        } finally {
            planted = false;
        }
    }
}
