package id.sigap.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.testing.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an attacker may have got hold of, and asks for: the same in all worlds. */
record Known(Map<String, Reports.Receipt> reports, List<String> photos, Set<String> alike) {

    static Known of(Map<World, Map<String, Reports.Receipt>> worlds) {
        Map<String, Reports.Receipt> all = new TreeMap<>();
        worlds.forEach((world, receipts) -> receipts.forEach((key, receipt) -> {
            Reports.Receipt before = all.putIfAbsent(key, receipt);
            assertEquals(before == null ? receipt : before, receipt, "of " + key + " in " + world);
        }));
        TreeSet<String> photos = new TreeSet<>();
        for (World world : worlds.keySet()) {
            photos.addAll(photosOf(world));
        }
        return new Known(all, List.copyOf(photos), Set.copyOf(alike(World.FIRST)));
    }

    private static List<String> photosOf(World world) {
        return WorldDatabases.sql(world.database(), "select id from photo");
    }

    /** Under what is hidden of one each world shows something else: to who sees it whole. */
    private static List<String> alike(World world) {
        return WorldDatabases.sql(
                world.database(),
                "select p.id from photo p where not exists (select from ticket t, unnest(t.covers) cover"
                        + " where t.id = p.ticket_id and cover like 'photo ' || p.id || ':%')");
    }

    /** Whether that photo is in all worlds, and the same. */
    boolean isAlike(String photo) {
        return alike.contains(photo);
    }

    /** The PIN of a report's number, as an argument, if that viewer has it. */
    String pinOf(Viewers.Who who, String number) {
        return who != Viewers.Who.PIN_HOLDER
                ? "null"
                : Story.WITH_PIN.stream()
                        .map(this::report)
                        .filter(report -> report.number().equals(number))
                        .map(report -> Ask.quoted(report.pin()))
                        .findFirst()
                        .orElse("null");
    }

    List<String> numbers() {
        return found().map(Reports.Receipt::number).toList();
    }

    List<String> ids() {
        return found().map(Reports.Receipt::id).toList();
    }

    /** Not those that are somebody's secret: once they are public, who has the number may read that. */
    private Stream<Reports.Receipt> found() {
        return reports.entrySet().stream()
                .filter(report -> !report.getKey().equals(Contested.UNHEARD_OF))
                .map(Map.Entry::getValue);
    }

    String idOf(String number) {
        return reports.values().stream()
                .filter(report -> report.number().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** As people mistype, guess, and forge them. */
    List<String> strangeNumbers() {
        String number = numbers().get(0);
        List<String> strange = new ArrayList<>(List.of(
                number.toLowerCase(java.util.Locale.ROOT),
                number.replace("-", ""),
                "JK-00000-00000-0",
                "JK-00000-00001-1",
                "",
                "x",
                "JK-20261104-1",
                number + number,
                "' or 1=1 --"));
        // Of the last symbols one is right: what does not exist, and what is mistyped.
        String body =
                number.substring(0, number.length() - 3) + (number.charAt(number.length() - 3) == '7' ? "8" : "7");
        for (char check : new char[] {'0', '3', '9', 'A', 'H', 'Z'}) {
            strange.add(body + "-" + check);
        }
        return strange;
    }

    String pin(String key) {
        return reports.get(key).pin();
    }

    Reports.Receipt report(String key) {
        return reports.get(key);
    }
}
