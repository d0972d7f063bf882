package id.sigap.ticket.breach;

import id.sigap.text.PhoneNumbers;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What leaked, as whoever found it wrote it down: words, numbers of reports, names, telephone numbers, addresses. */
final class Leaked {

    /** What is shorter is in half of all reports. */
    private static final int SHORTEST = 4;

    private final List<String> words;
    private final Set<String> numbers;
    private final Set<String> phones;

    /** @throws IllegalArgumentException if one of them is too short to be looked for, or if there is none */
    Leaked(List<String> lines) {
        words = lines.stream()
                .map(Leaked::plain)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty() || words.stream().anyMatch(word -> word.length() < SHORTEST)) {
            throw new IllegalArgumentException(
                    "a line for each thing that leaked, of " + SHORTEST + " letters at least");
        }
        numbers = words.stream()
                .map(word -> word.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        phones =
                words.stream().flatMap(word -> PhoneNumbers.read(word).stream()).collect(Collectors.toSet());
    }

    boolean isNumber(String number) {
        return numbers.contains(number);
    }

    boolean isIn(String text) {
        String plain = plain(text);
        return words.stream().anyMatch(plain::contains);
    }

    /** @param contact name, telephone number and address, as they are stored */
    boolean isContact(Collection<String> contact) {
        return contact.stream().anyMatch(part -> phones.contains(part) || isIn(part));
    }

    /** Whoever copies it keeps neither capitals nor line ends. */
    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
