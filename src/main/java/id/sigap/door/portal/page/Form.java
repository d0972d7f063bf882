package id.sigap.door.portal.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was filled in, as it was sent. */
public record Form(Map<String, List<String>> fields) {

    public static final Form NONE = new Form(Map.of());

    public Form {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field; nothing, if it was not sent. */
    public String text(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** The same without blanks around it; null if nothing is left. */
    public @Nullable String given(String name) {
        String text = text(name).strip();
        return text.isEmpty() ? null : text;
    }

    /** All that was chosen under one name. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
