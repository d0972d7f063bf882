package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no answer may have, whoever asks: a header that nobody ruled on, an id that is ordered by time, a fault. */
final class Scan {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final Set<String> HEADERS = Set.of(
            "allow",
            "cache-control",
            "content-disposition",
            "content-length",
            "content-security-policy",
            "content-type",
            // Of pages: the same of all of them.
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            // Where a form that was taken leads to: its number as it was sent, and what was done.
            "location",
            "permissions-policy",
            "referrer-policy",
            // The language that was chosen; a PIN that was right, sealed.
            "set-cookie",
            // Of a file whose length nobody knows before it is written.
            "transfer-encoding",
            // Of answers that may be kept: which headers of a request make another answer.
            "vary",
            "www-authenticate",
            "x-content-type-options");

    private final Viewers.Who who;
    private final List<String> wrong = new ArrayList<>();

    /** By where a number stands that could be a time, all that has one there. */
    private final Map<String, Set<String>> numbers = new TreeMap<>();

    Scan(Viewers.Who who) {
        this.who = who;
    }

    /** What is wrong with these answers. */
    static List<String> of(List<Exchange> exchanges, Viewers.Who who) {
        Scan scan = new Scan(who);
        exchanges.forEach(scan::look);
        scan.numbers.forEach((place, texts) -> {
            if (texts.size() > 1) {
                scan.wrong.add(who + " is told times in what is meant to be opaque, at " + place + ": " + texts);
            }
        });
        return scan.wrong;
    }

    private static boolean isPublic(Told told) {
        return String.valueOf(told.headers().get("cache-control")).contains("public");
    }

    private void look(Exchange exchange) {
        Told told = exchange.told();
        String what = null;
        Set<String> headers = new TreeSet<>(told.headers().keySet());
        headers.removeAll(HEADERS);
        if (isPublic(told)) {
            headers.remove("etag"); // of published figures: a hash of what everybody reads
        }
        Matcher ids = UUID.matcher(told.text());
        SealedTimes times = SealedTimes.in(told.text());
        times.numbers().forEach((place, text) -> numbers.computeIfAbsent(place, any -> new TreeSet<>())
                .add(text));
        if (!headers.isEmpty()) {
            what = "headers that nobody ruled on: " + headers;
        } else if (told.status() >= 500) {
            what = "a fault: " + told.text();
        } else if (ids.results().anyMatch(id -> !id.group(1).equals("4"))) {
            what = "an id that is no random UUID: " + told.text();
        } else if (times.areCertain()) {
            what = "a time in what is meant to be opaque: " + told.text();
        }
        if (what != null) {
            wrong.add(exchange.ask().curl(who) + " has " + what);
        }
    }
}
