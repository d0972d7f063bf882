package id.sigap.door.portal.look;

import id.sigap.door.portal.page.Visit;
import id.sigap.ticket.TicketPageView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the list.
 *
 * @param words what was looked for
 * @param filters what is asked for, each with where it leads to without it
 * @param more where the next ones are; null behind the last
 * @param total how many there are in all; null if that was not asked for, or many match the words
 */
record Shown(
        String words,
        Asked asked,
        List<Card> cards,
        List<Chip> filters,
        @Nullable String more,
        @Nullable Long total,
        boolean approximate) {

    /** One part of the filter. */
    record Chip(String name, String without) {}

    /** A status to choose. */
    record StatusOption(StatusGroup group, boolean chosen) {}

    static Shown of(Listed listed, ReportMap drawn, Choices choices, Visit visit) {
        TicketPageView page = listed.page();
        Asked asked = listed.asked();
        List<TicketPageView.Entry> entries = page.entries();
        return new Shown(
                Objects.requireNonNullElse(listed.typed(), ""),
                asked,
                drawn.cards(),
                chips(asked, choices, visit),
                page.hasNext()
                        ? asked.behind(entries.get(entries.size() - 1).cursor().get())
                                .address()
                        : null,
                page.total(),
                drawn.approximate());
    }

    private static List<Chip> chips(Asked asked, Choices choices, Visit visit) {
        List<Chip> chips = new ArrayList<>();
        if (asked.category() != null) {
            chips.add(new Chip(
                    chosen(choices.categories()), asked.withoutCategory().address()));
        }
        if (asked.area() != null) {
            chips.add(new Chip(chosen(choices.areas()), asked.within(null).address()));
        }
        String status = asked.status();
        if (status != null) {
            String word = StatusGroup.named(status).map(StatusGroup::word).orElseThrow();
            chips.add(new Chip(visit.say(word), asked.withoutStatus().address()));
        }
        if (asked.words() != null) {
            chips.add(new Chip("“" + asked.words() + "”", asked.withoutWords().address()));
        }
        return chips;
    }

    private static String chosen(List<Choices.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.options().stream())
                .filter(Choices.Option::chosen)
                .map(Choices.Option::name)
                .findFirst()
                .orElse("–");
    }

    public List<StatusOption> statuses() {
        return Arrays.stream(StatusGroup.values())
                .map(group -> new StatusOption(group, group.address().equals(asked.status())))
                .toList();
    }

    public boolean filtered() {
        return asked.isFiltered();
    }

    /** Whether this is not the first page. */
    public boolean later() {
        return asked.after() != null;
    }

    public boolean onMap() {
        return asked.onMap();
    }

    public boolean none() {
        return cards.isEmpty();
    }

    public int onMapCount() {
        return (int) cards.stream().filter(card -> card.mark() > 0).count();
    }

    public String first() {
        return asked.behind(null).address();
    }

    public String asList() {
        return asked.shownOnMap(false).address();
    }

    public String asMap() {
        return asked.shownOnMap(true).address();
    }
}
