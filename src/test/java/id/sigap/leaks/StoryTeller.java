package id.sigap.leaks;

import static id.sigap.leaks.Difference.CLOCKS;
import static id.sigap.leaks.Difference.DAY;
import static id.sigap.leaks.Difference.RECOUNTED;
import static id.sigap.leaks.Difference.SECOND;
import static id.sigap.leaks.Difference.SWAPPED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.sigap.photo.Pictures;
import id.sigap.reference.Refresh;
import id.sigap.testing.Api;
import id.sigap.testing.Grants;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Redactions;
import id.sigap.testing.Reports;
import id.sigap.testing.TestClock;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes one world happen, through the service's own doors, each act at its instant and with its own chance. */
final class StoryTeller {

    /** Midnight before the first of November 2026 in Jakarta, and a morning's nine hours. */
    private static final Instant MORNING_ZERO = Instant.parse("2026-10-31T02:00:00Z");

    private static final int RECOUNT_DAY = 12;

    /** What nobody has to answer. */
    private static final String ASKED = """
            insert into question_set (category_code, version, asked_from) values ('trotoar', 1, date '2026-10-01');
            insert into question (category_code, version, place, code, text_id, text_en, kind, required, least, most) values
              ('trotoar', 1, 0, 'DEPTH', 'Seberapa dalam?', 'How deep?', 'NUMBER', false, 0, 9),
              ('trotoar', 1, 1, 'SINCE', 'Sejak kapan?', 'Since when?', 'TEXT', false, null, 100)""";

    /** Two midnights later, and half an hour: no period of a citizen's has ended, and one of a unit's has. */
    static final Instant MIDNIGHTS_LATER = Instant.parse("2026-11-24T17:30:00Z");

    private static final Pattern OF_REPORT = Pattern.compile("\\$([a-z-]+)");

    private final World world;
    private final Map<String, Reports.Receipt> receipts = new TreeMap<>();
    private final Map<String, Seen> seen = new TreeMap<>();

    StoryTeller(World world) {
        this.world = world;
    }

    /** @param told what was made before */
    StoryTeller(World world, Map<String, Reports.Receipt> told) {
        this(world);
        receipts.putAll(told);
    }

    /** What the last to act upon a report was told. */
    private record Seen(String user, String version) {}

    /** Something to do at an instant. */
    private record Event(Instant at, String name, Runnable work) {}

    /** What was made, by the keys of the story. */
    Map<String, Reports.Receipt> tell() {
        WorldDatabases.sql(world.database(), ASKED);
        Refresh.look();
        happen(event -> event.at().isBefore(TestClock.START));
        for (String followed : List.of("marked", "past", "done")) {
            follow(receipts.get(followed));
        }
        return receipts;
    }

    /** What others do while a viewer looks; and time goes on. */
    void goOn() {
        happen(event -> !event.at().isBefore(TestClock.START));
        TestClock.set(MIDNIGHTS_LATER);
    }

    private void happen(Predicate<Event> some) {
        for (Event event : events().stream().filter(some).toList()) {
            TestClock.set(event.at());
            SeededRandom.seed(event.name());
            event.work().run();
        }
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        List<Tale> tales = Story.tales();
        for (int i = 0; i < tales.size(); i++) {
            Tale tale = tales.get(i);
            if (tale.isTold(world)) {
                add(events, tale, slot(tale, i, tales.size()), isMoved(tale, i));
            }
        }
        if (world.has(RECOUNTED)) {
            Instant then = MORNING_ZERO.plus(Duration.ofDays(RECOUNT_DAY)).minus(Duration.ofHours(1));
            events.add(new Event(then, "recount", () -> Recounts.thereAndBack(world.database())));
        }
        if (world.has(SECOND) || world.has(CLOCKS)) {
            events.add(new Event(TestClock.START.minusSeconds(1), "verdict", this::judge));
        }
        Instant disclosed = morning(18, 0).plus(world.later(true));
        events.add(new Event(disclosed, "disclosure", () -> disclose(receipts.get("marked"))));
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    /** Minutes after nine; other people's reports the other way round in one world. */
    private int slot(Tale tale, int index, int tales) {
        return world.has(SWAPPED) && tale.varied() ? tales - index : index;
    }

    /** Not all reports a day earlier, but every other: or those that are sorted by a day would keep their order. */
    private boolean isMoved(Tale tale, int index) {
        return tale.varied() && (!world.has(DAY) || index % 2 == 0);
    }

    private void add(List<Event> events, Tale tale, int slot, boolean moved) {
        Duration later = moved ? world.later(true) : Duration.ZERO;
        events.add(new Event(morning(tale.arrival(world), slot).plus(later), tale.key(), () -> submit(tale)));
        Map<Integer, Integer> onThatDay = new TreeMap<>();
        for (Tale.Act act : tale.acts(world)) {
            // By day and kind: what only one world has takes no chance from what all have.
            String name = tale.key() + "/" + act.day() + act.mutation();
            Duration shift = moved ? world.later(act.movesNoClock()) : Duration.ZERO;
            Instant at = morning(act.day(), slot).plus(shift).plusSeconds(onThatDay.merge(act.day(), 1, Integer::sum));
            events.add(new Event(at, name, () -> perform(tale, act)));
        }
    }

    private static Instant morning(int day, int slot) {
        return MORNING_ZERO.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(slot));
    }

    private void submit(Tale tale) {
        String user = tale.submitter(world);
        Map<String, Object> input = tale.input(world);
        input.put("clientKey", uuid(tale.key()));
        if (input.containsKey("photos")) {
            input.put("photos", List.of(upload(user, tale.picture(world))));
        }
        if (world.hasOtherReporters() && input.containsKey("reporter")) {
            input.put("reporter", Map.of("name", "Siti", "phone", "+6281299", "email", "siti@example.net"));
        }
        receipts.put(tale.key(), Reports.submit(user == null ? Api.anonymous() : Api.as(user), input));
    }

    private void perform(Tale tale, Tale.Act act) {
        String arguments = act.arguments();
        if (arguments.contains("$P")) {
            arguments = arguments.replace("$P", "\"" + upload(act.user(), Pictures.jpeg(64, 48)) + "\"");
        }
        if (act.mutation().equals("ticketMerge")) {
            arguments = OF_REPORT.matcher(arguments).replaceAll(key -> receipts.get(key.group(1))
                    .number());
        }
        if (arguments.contains("$note")) {
            arguments = arguments.replace("$note", Redactions.noteId(Journey.of(receipts.get(tale.key())), "ACCEPT"));
        }
        if (arguments.contains("$photo")) {
            arguments = arguments.replace("$photo", photoOf(Journey.of(receipts.get(tale.key()))));
        }
        if (act.mutation().equals("photoGrant")) {
            String officer = arguments.replaceFirst(".*\\$([a-z-]+).*", "$1");
            arguments = arguments.replace("$" + officer, Grants.officerId(officer));
        }
        JsonObject answer = call(tale, act, arguments);
        assertEquals("[]", answer.getJsonArray("userErrors").encode(), tale.key() + " " + act.mutation());
        JsonObject ticket = answer.getJsonObject("ticket"); // none for who may not see it any more
        seen.put(tale.key(), new Seen(act.user(), ticket == null ? null : ticket.getString("version")));
    }

    /** With the version that the last answer gave, if that was theirs; whoever comes anew reads it first. */
    private JsonObject call(Tale tale, Tale.Act act, String arguments) {
        Journey report = Journey.of(receipts.get(tale.key()));
        Seen last = seen.get(tale.key());
        boolean known = last != null && last.version() != null && last.user().equals(act.user());
        if (Journey.isVersioned(act.mutation()) && !known) {
            return report.call(act.user(), act.mutation(), arguments);
        }
        return report.call(act.user(), known ? last.version() : "", act.mutation(), arguments);
    }

    private static String photoOf(Journey report) {
        return report.seen(Journey.VALIDATOR, "photos { id }")
                .getJsonArray("photos")
                .getJsonObject(0)
                .getString("id");
    }

    /** Around the picture, in the first world, what a camera tells. */
    private String upload(String user, byte[] bare) {
        byte[] sent = world.isFirst() ? Pictures.withMetadata(bare, 1) : bare;
        return (user == null ? PhotoApi.anonymous() : PhotoApi.as(user)).upload(sent);
    }

    /** That the photos of work deserve a closer look: the Bureau's alone, in two worlds that together nobody else may know. */
    private void judge() {
        WorldDatabases.sql(
                world.database(),
                "update photo_likeness l set judged = true, reasons = '{LOOKS_LIKE_EARLIER}' from photo p"
                        + " where p.id = l.photo_id and p.kind = 'EVIDENCE'");
    }

    private static void disclose(Reports.Receipt receipt) {
        Api.as(Viewers.Who.VALIDATOR.user())
                .data(
                        "query($n: String!) { ticket(number: $n) { reporter(reason: \"Uji\") { name } } }",
                        Map.of("n", receipt.number()));
    }

    private void follow(Reports.Receipt receipt) {
        Api.as(Viewers.Who.FOLLOWER.user())
                .data(
                        "mutation($t: TicketRefInput!) { ticketFollow(ticket: $t) { userErrors { code } } }",
                        Map.of("t", Map.of("id", receipt.id())));
    }

    private static String uuid(String key) {
        byte[] bytes = new byte[16];
        new Random(SeededRandom.Mixed.of(key)).nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0F | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3F | 0x80);
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}
