package id.sigap.door.portal.chart;

import java.time.YearMonth;
import java.util.List;
import java.util.StringJoiner;

/**
 * Months beside each other: what came in as columns, what was done as a line over them. The two are told apart by their form, so
 * that they are in print and without colours too.
 */
public final class TrendChart {

    private static final int GAP = 6;
    private static final int HALF_LETTER = 5;

    private final Frame frame;
    private final List<Month> months;
    private final Words words;
    private final Scale scale;

    private TrendChart(Frame frame, List<Month> months, Words words) {
        this.frame = frame;
        this.months = months.subList(Math.max(0, months.size() - frame.most), months.size());
        this.words = words;
        this.scale = Scale.upTo(this.months.stream()
                .mapToInt(month -> Math.max(month.received(), month.resolved()))
                .max()
                .orElse(0));
    }

    /** For which room it is drawn: letters keep their size, so a narrow one has fewer months. */
    public enum Frame {
        WIDE(880, 320, 24, "chart chart-wide"),
        NARROW(340, 260, 12, "chart chart-narrow");

        private static final int TOP = 40;
        private static final int BOTTOM = 44;
        private static final int LEFT = 54;
        private static final int RIGHT = 6;

        private final int width;
        private final int height;
        private final int most;
        private final String classes;

        Frame(int width, int height, int most, String classes) {
            this.width = width;
            this.height = height;
            this.most = most;
            this.classes = classes;
        }

        /** Months, at most. */
        public int most() {
            return most;
        }

        private int floor() {
            return height - BOTTOM;
        }

        private int plotWidth() {
            return width - LEFT - RIGHT;
        }
    }

    /** What stands in it. */
    public record Words(String title, String description, String received, String resolved, Written written) {}

    /**
     * The whole chart.
     *
     * @param months the earliest first; of more than fit the latest are drawn
     */
    public static String svg(String id, Frame frame, List<Month> months, Words words) {
        return new TrendChart(frame, months, words).draw(id);
    }

    private String draw(String id) {
        Svg svg = Svg.titled(id, frame.classes, frame.width, frame.height, words.title(), words.description());
        legend(svg);
        grid(svg);
        columns(svg);
        svg.leaf("polyline", "class", "chart-line", "points", line());
        for (int i = 0; i < months.size(); i++) {
            svg.leaf(
                    "circle",
                    "class",
                    "chart-dot",
                    "cx",
                    middle(i),
                    "cy",
                    y(months.get(i).resolved()),
                    "r",
                    3);
        }
        axis(svg);
        touch(svg);
        return svg.end();
    }

    private void legend(Svg svg) {
        svg.leaf("rect", "class", "chart-bar", "x", Frame.LEFT, "y", 7, "width", 12, "height", 12);
        svg.text("text", words.received(), "class", "chart-text", "x", Frame.LEFT + 18, "y", 18);
        int x = Frame.LEFT + 18 + words.received().length() * 8 + 22;
        svg.leaf("path", "class", "chart-line", "d", "M" + x + " 13h22");
        svg.leaf("circle", "class", "chart-dot", "cx", x + 11, "cy", 13, "r", 3);
        svg.text("text", words.resolved(), "class", "chart-text", "x", x + 28, "y", 18);
    }

    private void grid(Svg svg) {
        for (int tick : scale.ticks()) {
            svg.leaf(
                    "path",
                    "class",
                    tick == 0 ? "chart-floor" : "chart-grid",
                    "d",
                    "M" + Frame.LEFT + " " + Svg.rounded(y(tick)) + "h" + frame.plotWidth());
            svg.text(
                    "text",
                    words.written().whole(tick),
                    "class",
                    "chart-text chart-end",
                    "x",
                    Frame.LEFT - GAP - 2,
                    "y",
                    y(tick) + HALF_LETTER);
        }
    }

    private void columns(Svg svg) {
        double width = step() * 0.62;
        for (int i = 0; i < months.size(); i++) {
            double top = y(months.get(i).received());
            svg.leaf(
                    "rect",
                    "class",
                    i == months.size() - 1 ? "chart-bar chart-now" : "chart-bar",
                    "x",
                    middle(i) - width / 2,
                    "y",
                    top,
                    "width",
                    width,
                    "height",
                    frame.floor() - top);
        }
    }

    private void axis(Svg svg) {
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i).month();
            svg.text(
                    "text",
                    words.written().initial(month),
                    "class",
                    "chart-text chart-mid",
                    "x",
                    middle(i),
                    "y",
                    frame.floor() + 17);
            if (i == 0 ? hasRoomForYear(month) : month.getMonthValue() == 1) {
                svg.text(
                        "text",
                        Integer.toString(month.getYear()),
                        "class",
                        "chart-text chart-year",
                        "x",
                        middle(i) - HALF_LETTER,
                        "y",
                        frame.floor() + 36);
            }
        }
    }

    /** Before the next year's name begins. */
    private boolean hasRoomForYear(YearMonth first) {
        return months.size() == 1 || (13 - first.getMonthValue()) * step() > 40;
    }

    /** Over each month what it is, for who points at it. */
    private void touch(Svg svg) {
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            svg.open(
                    "rect",
                    "class",
                    "chart-hit",
                    "x",
                    Frame.LEFT + i * step(),
                    "y",
                    Frame.TOP,
                    "width",
                    step(),
                    "height",
                    frame.floor() - Frame.TOP);
            svg.text("title", told(month)).close("rect");
        }
    }

    private String told(Month month) {
        Written written = words.written();
        return written.month(month.month()) + "\n" + words.received() + ": " + written.whole(month.received()) + "\n"
                + words.resolved() + ": " + written.whole(month.resolved());
    }

    private String line() {
        StringJoiner points = new StringJoiner(" ");
        for (int i = 0; i < months.size(); i++) {
            points.add(
                    Svg.rounded(middle(i)) + "," + Svg.rounded(y(months.get(i).resolved())));
        }
        return points.toString();
    }

    private double step() {
        return (double) frame.plotWidth() / Math.max(1, months.size());
    }

    private double middle(int i) {
        return Frame.LEFT + (i + 0.5) * step();
    }

    private double y(int value) {
        return frame.floor() - (double) (frame.floor() - Frame.TOP) * value / scale.end();
    }
}
