package id.sigap.door.portal.chart;

import java.util.List;
import java.util.StringJoiner;

/** A course of months as small as a word. Says nothing by itself: the words beside it do. */
public final class Sparkline {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;
    private static final int EDGE = 4;

    private Sparkline() {}

    /**
     * Nothing of fewer than two.
     *
     * @param values the earliest first
     */
    public static String svg(List<? extends Number> values) {
        if (values.size() < 2) {
            return "";
        }
        double least = values.stream().mapToDouble(Number::doubleValue).min().orElseThrow();
        double most = values.stream().mapToDouble(Number::doubleValue).max().orElseThrow();
        StringJoiner points = new StringJoiner(" ");
        String end = "";
        for (int i = 0; i < values.size(); i++) {
            double x = EDGE + (double) (WIDTH - 2 * EDGE) * i / (values.size() - 1);
            double share = most == least ? 0.5 : (values.get(i).doubleValue() - least) / (most - least);
            end = Svg.rounded(x) + "," + Svg.rounded(HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE));
            points.add(end);
        }
        String[] last = end.split(",", 2);
        return Svg.decoration("spark", WIDTH, HEIGHT, false)
                .leaf("polyline", "class", "spark-line", "points", points)
                .leaf("circle", "class", "spark-dot", "cx", last[0], "cy", last[1], "r", 3)
                .end();
    }
}
