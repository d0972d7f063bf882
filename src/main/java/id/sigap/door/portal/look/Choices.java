package id.sigap.door.portal.look;

import id.sigap.door.portal.form.Options;
import id.sigap.door.portal.page.Visit;
import id.sigap.problem.Language;
import id.sigap.reference.Area;
import id.sigap.reference.Category;
import id.sigap.reference.GroupWords;
import id.sigap.reference.ReferenceBook;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What can be chosen in the filter bar. */
record Choices(List<Group> categories, List<Group> areas) {

    /** Of which one is chosen. */
    record Option(String value, String name, boolean chosen) {}

    /** Options under a heading. */
    record Group(String name, List<Option> options) {}

    static Choices of(Asked asked, ReferenceBook book, LocalDate today, Visit visit) {
        return new Choices(
                categories(asked.category(), book, today, visit.language()), areas(asked.area(), book, visit));
    }

    private static List<Group> categories(
            @Nullable String chosen, ReferenceBook book, LocalDate today, Language language) {
        Map<String, List<Option>> groups = new TreeMap<>();
        book.categories().stream()
                .filter(category -> book.offeredCategory(category.code(), today).isPresent()
                        || category.code().equals(chosen))
                .map(category -> Map.entry(groupName(category, language), option(category, chosen, language)))
                .sorted(Comparator.comparing(entry -> entry.getValue().name()))
                .forEach(entry -> groups.computeIfAbsent(entry.getKey(), none -> new ArrayList<>())
                        .add(entry.getValue()));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    public RawString categoryOptions() {
        return options(categories);
    }

    public RawString areaOptions() {
        return options(areas);
    }

    private static RawString options(List<Group> groups) {
        Options options = new Options();
        groups.forEach(group -> {
            options.group(group.name());
            group.options().forEach(option -> options.option(option.value(), option.name(), option.chosen()));
            options.end();
        });
        return options.whole();
    }

    private static String groupName(Category category, Language language) {
        return GroupWords.ofCategories(category.group()).in(language);
    }

    private static Option option(Category category, @Nullable String chosen, Language language) {
        return new Option(
                category.code(), category.name().in(language), category.code().equals(chosen));
    }

    /** A heading for each sub-district, which can be chosen as a whole, too; before them the cities. */
    private static List<Group> areas(@Nullable String chosen, ReferenceBook book, Visit visit) {
        List<Group> groups = new ArrayList<>();
        List<Option> cities = new ArrayList<>();
        for (Area city : citiesOf(book)) {
            String name = Names.city(city.name());
            cities.add(new Option(city.code(), name, city.code().equals(chosen)));
            for (Area district : sorted(book.areasIn(city.code()))) {
                List<Option> options = new ArrayList<>();
                options.add(new Option(
                        district.code(),
                        visit.say("look_whole_district", district.name()),
                        district.code().equals(chosen)));
                sorted(book.areasIn(district.code()))
                        .forEach(village -> options.add(new Option(
                                village.code(), village.name(), village.code().equals(chosen))));
                groups.add(new Group(district.name() + " · " + name, options));
            }
        }
        groups.add(0, new Group(visit.say("look_whole_city"), cities));
        return groups;
    }

    private static List<Area> citiesOf(ReferenceBook book) {
        return sorted(book.areas().stream()
                .filter(area -> area.level() == Area.AreaLevel.CITY || area.level() == Area.AreaLevel.REGENCY)
                .toList());
    }

    private static List<Area> sorted(List<Area> areas) {
        return areas.stream().sorted(Comparator.comparing(Area::name)).toList();
    }
}
