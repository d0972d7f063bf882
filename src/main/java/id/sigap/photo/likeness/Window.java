package id.sigap.photo.likeness;

import java.util.ArrayList;
import java.util.List;

/** A part of a picture, in shares of its width and of its height. */
record Window(Span across, Span down) {

    static final Window WHOLE = new Window(new Span(0, 1), new Span(0, 1));

    /** What may be left of a side when something was cropped away: all of it first, then a little less, and less than that. */
    private static final List<Span> LEFT = List.of(
            new Span(0, 1),
            new Span(0, 0.93),
            new Span(0.07, 0.93),
            new Span(0, 0.87),
            new Span(0.065, 0.87),
            new Span(0.13, 0.87));

    /** The whole first. */
    static final List<Window> ALL = all();

    /** A part of a side. */
    record Span(double start, double length) {

        /** Where the i-th of so many equal parts begins, on a side of that many pixels. */
        double edge(int i, int parts, int pixels) {
            return (start + length * i / parts) * pixels;
        }
    }

    private static List<Window> all() {
        List<Window> windows = new ArrayList<>();
        for (Span across : LEFT) {
            for (Span down : LEFT) {
                windows.add(new Window(across, down));
            }
        }
        return List.copyOf(windows);
    }
}
