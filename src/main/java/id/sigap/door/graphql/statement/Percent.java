package id.sigap.door.graphql.statement;

/** Per cent with two digits behind the point, as clients read it; inside it is counted in hundredths. */
final class Percent {

    private static final double HUNDREDTHS = 100.0;

    private Percent() {}

    /** The nearest number there is, which is written with two digits. */
    static double shown(int hundredths) {
        return hundredths / HUNDREDTHS;
    }
}
