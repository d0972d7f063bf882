package id.sigap.statistics;

import id.sigap.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Random histories of reports over months: every way through the workflow that figures know of. They are written by SQL past
 * every rule, so nothing that checks chains may come by them.
 */
final class Pasts {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final List<String> CATEGORIES = List.of("trotoar", "jalan", "banjir", "sampah");
    private static final List<String> CHANNELS = List.of("JAKI", "LAPOR_1708", "KELURAHAN_OFFICE");
    private static final List<String> AREAS = List.of("31.72.01.1005", "31.72.01.1004", "31.71.01.1001");
    private static final List<String> AGENCIES = List.of("BINAMARGA", "SUDIN-BM-JU", "SDA");

    private final SplittableRandom random;
    private final int minute;

    /** @param minute of the hour at which all things happen: a hidden fact */
    Pasts(long seed, int minute) {
        this.random = new SplittableRandom(seed);
        this.minute = minute;
    }

    /** A step of a report. */
    record Event(
            Instant at,
            String action,
            String status,
            @Nullable String category,
            @Nullable String unit) {}

    /** A report, and all that happened to it. */
    record Past(UUID id, String channel, @Nullable String area, List<Event> events) {}

    List<Past> between(LocalDate first, LocalDate last, int count) {
        List<Past> pasts = new ArrayList<>();
        int days = (int) first.datesUntil(last).count();
        for (int i = 0; i < count; i++) {
            pasts.add(past(first.plusDays(random.nextInt(days))));
        }
        return pasts;
    }

    private Past past(LocalDate day) {
        UUID id = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
        String area = random.nextInt(10) == 0 ? null : one(AREAS);
        List<Event> events = new ArrayList<>();
        Walk walk = new Walk(day.atTime(0, minute).atZone(JAKARTA).toInstant(), events);
        walk.step("SUBMIT", "WAITING", one(CATEGORIES), area == null ? "BIRO-PEM" : "KEL-" + area, 12);
        walk.on();
        return new Past(id, one(CHANNELS), area, events);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Goes from step to step, some hours or days apart, until it stops somewhere. */
    private final class Walk {

        private final List<Event> events;
        private Instant at;

        Walk(Instant at, List<Event> events) {
            this.at = at;
            this.events = events;
        }

        void step(String action, String status, @Nullable String category, @Nullable String unit, int hours) {
            at = at.plus(Duration.ofHours(1 + random.nextInt(hours)));
            events.add(new Event(at, action, status, category, unit));
        }

        void on() {
            int way = random.nextInt(12);
            if (way == 0) {
                return;
            }
            if (way == 1) {
                step("WITHDRAW", "REJECTED", null, null, 90);
                return;
            }
            if (way == 2) {
                step("REJECT", "REJECTED", null, null, 300);
                if (random.nextBoolean()) {
                    step("COMPLETE", "WAITING", null, "KEL-31.72.01.1005", 300);
                    on();
                }
                return;
            }
            work(way);
        }

        private void work(int way) {
            step("RECEIVE", "COORDINATION", null, null, 40);
            if (way == 3) {
                step("MERGE", "COORDINATION", null, null, 90);
                if (random.nextBoolean()) {
                    return;
                }
                step("UNMERGE", "COORDINATION", null, null, 400);
            }
            step("DISPOSE", "DISPOSITION", null, one(AGENCIES), 60);
            step("ACCEPT", "PROCESS", null, null, 60);
            if (way == 4) {
                step("CORRECT_CATEGORY", "PROCESS", one(CATEGORIES), null, 90);
                step("REQUEST_TRANSFER", "PROCESS", null, one(AGENCIES), 90);
            }
            if (random.nextInt(6) == 0) {
                return;
            }
            step("FINISH_FOLLOW_UP", "VALIDATION", null, null, 400);
            step("APPROVE", "DONE", null, null, 60);
            if (way == 5) {
                step("REOPEN", "VALIDATION", null, null, 200);
                if (random.nextBoolean()) {
                    step("APPROVE", "DONE", null, null, 60);
                }
            }
        }
    }

    /** @param open whether all are public: a hidden fact, to figures */
    static void store(List<Past> pasts, boolean open) {
        Database.forge(
                "insert into ticket (id, number, version, status, open, listed_from, channel_code, category_code,"
                        + " area_code, place_source, description, holder_code, anonymous, intake_key, intake_fingerprint,"
                        + " key_version, order_key, submitted_at, day_zero, due_on, due_provisional, done_on,"
                        + " latest_position, latest_action, latest_at, status_position, latest_link, seal) values "
                        + pasts.stream().map(past -> ticket(past, open)).collect(Collectors.joining(", "))
                        + "; insert into history_entry (ticket_id, position, action, field, status, written_privately,"
                        + " actor_role, category_code, to_unit, at, link) values "
                        + pasts.stream().map(Pasts::entries).collect(Collectors.joining(", ")));
    }

    private static String ticket(Past past, boolean open) {
        Instant at = past.events().get(0).at();
        return """
            ('%1$s', 'JK' || translate(upper(left(md5('%1$s'), 11)), 'ILOU', '0000'), 0, 'DONE', %2$s, %3$s, '%4$s',
              'trotoar', %5$s, 'CHOSEN', 'Laporan buatan', 'BIRO-PEM', true, uuid_send('%1$s'), '', 1, 1,
              '%6$s', '%6$s', '%6$s', false, '%6$s', 1, 'SUBMIT', '%6$s', 1, '', '')\
            """.formatted(
                        past.id(),
                        open,
                        open ? "'2026-01-01'" : "null",
                        past.channel(),
                        past.area() == null ? "null" : "'" + past.area() + "'",
                        at);
    }

    private static String entries(Past past) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < past.events().size(); i++) {
            Event event = past.events().get(i);
            values.append(i == 0 ? "" : ", ")
                    .append("('%s', %d, '%s', 'STATUS', '%s', true, 'SYSTEM', %s, %s, '%s', '')"
                            .formatted(
                                    past.id(),
                                    i + 1,
                                    event.action(),
                                    event.status(),
                                    quoted(event.category()),
                                    quoted(event.unit()),
                                    event.at()));
        }
        return values.toString();
    }

    private static String quoted(@Nullable String word) {
        return word == null ? "null" : "'" + word + "'";
    }
}
