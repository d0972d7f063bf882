package id.sigap.statistics;

/**
 * Of all distributions over some deviations that add nothing on the average and have the wanted variance, the most even one: that
 * of the largest entropy. Its weights are {@code exp(a d + b (d² - variance))}; a and b are where the logarithm of their sum is
 * least, which Newton's method finds, with shorter steps where whole ones lead up. In StrictMath: it is to be the same on every
 * machine, or an instance would publish other figures than its neighbour.
 */
final class MostEven {

    private static final double CLOSE = 1e-12;
    private static final double SHORTEST = 1e-12;
    private static final int MOST_STEPS = 500;

    private final int[] deviations;
    private final double variance;

    MostEven(int[] deviations, double variance) {
        this.deviations = deviations;
        this.variance = variance;
    }

    /** How likely each is. */
    double[] weights() {
        double a = 0;
        double b = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] weights = weights(a, b);
            double first = moment(weights, 1, 0);
            double second = moment(weights, 0, 1);
            if (Math.abs(first) < CLOSE && Math.abs(second) < CLOSE) {
                return weights;
            }
            double aa = moment(weights, 2, 0) - first * first;
            double ab = moment(weights, 1, 1) - first * second;
            double bb = moment(weights, 0, 2) - second * second;
            double determinant = aa * bb - ab * ab;
            double byA = -(bb * first - ab * second) / determinant;
            double byB = -(aa * second - ab * first) / determinant;
            double part = down(a, b, byA, byB);
            a += part * byA;
            b += part * byB;
        }
        return weights(a, b);
    }

    /** How much of a step to go. */
    private double down(double a, double b, double byA, double byB) {
        double here = height(a, b);
        double part = 1;
        while (part > SHORTEST && height(a + part * byA, b + part * byB) > here) {
            part /= 2;
        }
        return part;
    }

    private double[] weights(double a, double b) {
        double largest = largest(a, b);
        double[] weights = new double[deviations.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(exponent(i, a, b) - largest);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The logarithm of the sum. */
    private double height(double a, double b) {
        double largest = largest(a, b);
        double sum = 0;
        for (int i = 0; i < deviations.length; i++) {
            sum += StrictMath.exp(exponent(i, a, b) - largest);
        }
        return largest + StrictMath.log(sum);
    }

    private double largest(double a, double b) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < deviations.length; i++) {
            largest = Math.max(largest, exponent(i, a, b));
        }
        return largest;
    }

    private double exponent(int i, double a, double b) {
        return a * deviations[i] + b * excess(i);
    }

    /** What its square has more than the variance. */
    private double excess(int i) {
        return (double) deviations[i] * deviations[i] - variance;
    }

    /** The mean of the deviation to one power, times the excess of its square to another. */
    private double moment(double[] weights, int power, int squares) {
        double moment = 0;
        for (int i = 0; i < weights.length; i++) {
            double factor = 1;
            for (int times = 0; times < power; times++) {
                factor *= deviations[i];
            }
            for (int times = 0; times < squares; times++) {
                factor *= excess(i);
            }
            moment += weights[i] * factor;
        }
        return moment;
    }
}
