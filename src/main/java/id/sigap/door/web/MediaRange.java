package id.sigap.door.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A media type or range with its parameters, as in {@code Content-Type} and {@code Accept} (RFC 9110, section 8.3.1).
 *
 * @param type in lower case, as all names here
 * @param parameters values unquoted, in their own case
 */
public record MediaRange(String type, String subtype, Map<String, String> parameters) {

    /** The closeness of a range that is the type itself. */
    public static final int EXACTLY = 3;

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    /** The parts of a header, split outside quotes. */
    public static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(Math.min(start, text.length())).strip());
        return parts;
    }

    /** Empty if the text is not a media range. */
    public static Optional<MediaRange> parse(String text) {
        List<String> parts = split(text, ';');
        String[] names = parts.get(0).split("/", -1);
        if (names.length != 2
                || !TOKEN.matcher(names[0]).matches()
                || !TOKEN.matcher(names[1]).matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            if (!part.isEmpty() && !addParameter(part, parameters)) {
                return Optional.empty();
            }
        }
        return Optional.of(new MediaRange(lower(names[0]), lower(names[1]), parameters));
    }

    private static boolean addParameter(String part, Map<String, String> parameters) {
        int equals = part.indexOf('=');
        if (equals <= 0 || !TOKEN.matcher(part.substring(0, equals)).matches()) {
            return false;
        }
        String value = part.substring(equals + 1);
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            value = value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
        } else if (!TOKEN.matcher(value).matches()) {
            return false;
        }
        return parameters.put(lower(part.substring(0, equals)), value) == null;
    }

    /** A charset other than UTF-8 asks for, or announces, something we do not speak. */
    public boolean isUtf8() {
        String charset = parameters.getOrDefault("charset", "utf-8");
        // The name without a dash is no registered one, and many clients send it.
        return charset.equalsIgnoreCase("utf-8") || charset.equalsIgnoreCase("utf8");
    }

    /** The weight of a range in {@code Accept}; empty if it is not a number from 0 to 1. */
    public Optional<Double> weight() {
        String weight = parameters.getOrDefault("q", "1");
        return WEIGHT.matcher(weight).matches() ? Optional.of(Double.valueOf(weight)) : Optional.empty();
    }

    /** How closely this range names the type: 0 not at all, 1 as anything, 2 by its first half, 3 exactly. */
    public int closeness(String otherType, String otherSubtype) {
        if (!isUtf8()) {
            return 0;
        }
        if (type.equals("*")) {
            return subtype.equals("*") ? 1 : 0;
        }
        if (!type.equals(otherType)) {
            return 0;
        }
        return subtype.equals("*") ? 2 : subtype.equals(otherSubtype) ? EXACTLY : 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
