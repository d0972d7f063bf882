package id.sigap.door.portal.chart;

/** Writes SVG: elements with attributes, everything escaped. No styles in attributes: classes say how it looks. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    /**
     * A drawing that is read aloud by its title and description.
     *
     * @param id of the page's own choice; the title and the description have ids made of it
     */
    public static Svg titled(String id, String classes, int width, int height, String title, String description) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                classes,
                "viewBox",
                "0 0 " + width + " " + height,
                "role",
                "img",
                "aria-labelledby",
                id + "-t " + id + "-d");
        svg.text("title", title, "id", id + "-t");
        return svg.text("desc", description, "id", id + "-d");
    }

    /** One that says nothing that is not said beside it. */
    public static Svg decoration(String classes, int width, int height, boolean stretched) {
        String box = "0 0 " + width + " " + height;
        Svg svg = new Svg();
        if (stretched) {
            svg.start("svg", "class", classes, "viewBox", box, "preserveAspectRatio", "none");
        } else {
            svg.start("svg", "class", classes, "viewBox", box);
        }
        svg.out.append(" aria-hidden=\"true\" focusable=\"false\">");
        return svg;
    }

    /**
     * The beginning of an element.
     *
     * @param attributes names and values by turns
     */
    public Svg open(String name, Object... attributes) {
        start(name, attributes);
        out.append('>');
        return this;
    }

    public Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Svg leaf(String name, Object... attributes) {
        start(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element with a text in it. */
    public Svg text(String name, String text, Object... attributes) {
        open(name, attributes);
        escape(text);
        return close(name);
    }

    /** The whole, closed. */
    public String end() {
        return out + "</svg>";
    }

    private void start(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double number ? rounded(number) : attributes[i + 1].toString());
            out.append('"');
        }
    }

    /** To a tenth: finer is not seen. */
    static String rounded(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
