package id.sigap.ticket.cover;

/**
 * A run of characters of a text.
 *
 * @param from the place of its first one, from 0 on: in code points, as the text is shown
 * @param to the place behind its last one
 */
public record Span(int from, int to) {

    static Span read(String written) {
        String[] ends = written.split("-", 2);
        return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    String written() {
        return from + "-" + to;
    }
}
