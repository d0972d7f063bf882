package id.sigap.door.portal.send;

import id.sigap.problem.LocalizedText;
import id.sigap.reference.Category;
import id.sigap.reference.GroupWords;
import id.sigap.reference.ReferenceBook;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be reported today, as somebody looks for it who knows no category. */
final class Choices {

    /** What most reports are about, and a drawing for each; what is closed leaves its place to nobody. */
    private static final List<String> USUAL = List.of(
            "jalan",
            "penerangan-jalan-umum-pju-mati",
            "sampah",
            "banjir",
            "saluran-air-kali-sungai",
            "pohon",
            "parkir-liar",
            "trotoar",
            "kabel-semrawut-menjuntai",
            "pkl-liar",
            "gangguan-kebisingan",
            "jaringan-air-bersih");

    private final ReferenceBook book;
    private final LocalDate today;

    Choices(ReferenceBook book, LocalDate today) {
        this.book = book;
        this.today = today;
    }

    /**
     * A category that can be chosen.
     *
     * @param words in small letters: all that it is found by
     * @param phone whom to call instead; null if it is reported
     */
    record Choice(
            String code,
            LocalizedText name,
            LocalizedText group,
            String words,
            @Nullable String phone) {}

    /** Those of one kind. */
    record Group(LocalizedText name, List<Choice> choices) {}

    /** Those that stand first. */
    List<Choice> usual() {
        return USUAL.stream().flatMap(code -> offered(code)).toList();
    }

    /** All of them. */
    List<Group> groups() {
        Map<String, List<Choice>> groups =
                all().collect(Collectors.groupingBy(choice -> choice.group().id(), TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(choices -> new Group(choices.get(0).group(), sorted(choices)))
                .toList();
    }

    /** Those that have all the words; if none has, those that have one. */
    List<Choice> found(String typed) {
        List<String> words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Choice> whole = having(words, words.size());
        return whole.isEmpty() ? having(words, 1) : whole;
    }

    private List<Choice> having(List<String> words, int least) {
        return all().filter(choice ->
                        words.stream().filter(choice.words()::contains).count() >= least)
                .sorted(Comparator.comparing((Choice choice) -> !startsWithAny(choice, words))
                        .thenComparing(choice -> choice.name().id()))
                .toList();
    }

    private static boolean startsWithAny(Choice choice, List<String> words) {
        return words.stream().anyMatch(choice.words()::startsWith);
    }

    private Stream<Choice> all() {
        return book.categories().stream().flatMap(category -> offered(category.code()));
    }

    private Stream<Choice> offered(String code) {
        return book.offeredCategory(code, today).stream().map(this::choice);
    }

    private Choice choice(Category category) {
        LocalizedText group = GroupWords.ofCategories(category.group());
        return new Choice(
                category.code(),
                breaking(category.name()),
                group,
                SearchWords.of(category, group),
                book.notices()
                        .emergency(category.code())
                        .map(notice -> notice.phone())
                        .orElse(null));
    }

    /** A line may end behind a stroke: "Semrawut/Menjuntai" is wider than a card. */
    private static LocalizedText breaking(LocalizedText name) {
        return new LocalizedText(name.id().replace("/", "/\u200B"), name.en().replace("/", "/\u200B"));
    }

    private static List<Choice> sorted(List<Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(choice -> choice.name().id()))
                .toList();
    }
}
