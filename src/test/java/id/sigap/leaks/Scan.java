package id.sigap.leaks;

import id.sigap.leaks.Caller.Exchange;
import java.util.Optional;
import java.util.Set;
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
            "www-authenticate",
            "x-content-type-options");

    private Scan() {}

    static Optional<String> of(Exchange exchange, Viewers.Who who) {
        Told told = exchange.told();
        String what = null;
        Set<String> headers = new TreeSet<>(told.headers().keySet());
        headers.removeAll(HEADERS);
        Matcher ids = UUID.matcher(told.text());
        if (!headers.isEmpty()) {
            what = "headers that nobody ruled on: " + headers;
        } else if (told.status() >= 500) {
            what = "a fault: " + told.text();
        } else if (ids.results().anyMatch(id -> !id.group(1).equals("4"))) {
            what = "an id that is no random UUID: " + told.text();
        }
        if (what == null && SealedTimes.areIn(told.text())) {
            what = "a time in what is meant to be opaque: " + told.text();
        }
        return Optional.ofNullable(what).map(it -> exchange.ask().curl(who) + " has " + it);
    }
}
