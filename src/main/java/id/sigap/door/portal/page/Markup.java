package id.sigap.door.portal.page;

import io.quarkus.qute.RawString;

/**
 * A part of a page that is the same a few hundred times over, written as one piece: a template goes through its nodes one by one,
 * which for a list of all urban villages takes longer than all the rest of the page.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder();

    /** As it stands: tags, and what is HTML already. */
    public Markup tags(String html) {
        out.append(html);
        return this;
    }

    /** What may hold anything, so that it is a text within an element or an attribute. */
    public Markup text(String text) {
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
        return this;
    }

    /** All of it, to be put into a page as it is. */
    public RawString whole() {
        return new RawString(out.toString());
    }
}
