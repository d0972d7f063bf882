package id.sigap.door.portal.form;

import id.sigap.door.portal.page.Markup;
import io.quarkus.qute.RawString;

/** Of a long list to choose from, its groups and options: what stands within a {@code <select>}. */
public final class Options {

    private final Markup markup = new Markup();

    public Options group(String name) {
        markup.tags("<optgroup label=\"").text(name).tags("\">");
        return this;
    }

    public Options option(String value, String name, boolean chosen) {
        markup.tags("<option value=\"").text(value).tags(chosen ? "\" selected>" : "\">");
        markup.text(name).tags("</option>");
        return this;
    }

    public Options end() {
        markup.tags("</optgroup>");
        return this;
    }

    public RawString whole() {
        return markup.whole();
    }
}
