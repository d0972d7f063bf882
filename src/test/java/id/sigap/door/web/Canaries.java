package id.sigap.door.web;

import java.util.List;
import java.util.Locale;

/** Values that occur nowhere else, in shapes that logs, formatters and terminals have stumbled over. */
final class Canaries {

    /** In every canary, in this case. */
    private static final String MARK = "Kenari7f3a";

    private static final List<String> SHAPES = List.of(
            "%s",
            "%s\n2026-11-24 07:00:00,000 ERROR [id.sigap] (main) %s logged in as admin",
            "${jndi:ldap://127.0.0.1:1/%s}",
            "%s {0} %%s %%n ${%s}",
            "\u001b[31m%s\u001b[0m\r\u0007\b",
            "%s\u202e\u2028\u0085'\"<script>alert(1)</script>",
            "' or 1=1; --%s");

    private int planted;

    String next() {
        String mark = MARK + planted;
        return SHAPES.get(planted++ % SHAPES.size()).replace("%%", "%").replace("%s", mark);
    }

    /** One that fits where only letters and digits do. */
    String plain() {
        return MARK + planted++;
    }

    int planted() {
        return planted;
    }

    static boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(MARK.toLowerCase(Locale.ROOT));
    }
}
