package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.NEIGHBOUR;
import static id.sigap.testing.Journey.REPORTER;
import static id.sigap.testing.Journey.SUB_DEPARTMENT;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;
import static id.sigap.testing.Journey.photos;
import static id.sigap.testing.Journey.reason;

import id.sigap.testing.Journey;
import id.sigap.testing.TestClock;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Changes to reports, drawn by chance: every step that moves one in some list, and midnights, which move none. */
class Changes {

    /** From each stage to the next, up to done. */
    static final List<Consumer<Journey>> FORWARD = List.of(
            report -> report.step(LURAH, "ticketReceive"),
            report -> report.step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason()),
            report -> report.step(AGENCY, "ticketAccept"),
            report -> report.step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY)),
            report -> report.step(VALIDATOR, "ticketApprove"));

    private static final Map<String, String> DESKS = Map.of(
            "KEL-31.72.01.1005", LURAH,
            "KEL-31.72.01.1004", NEIGHBOUR,
            "BINAMARGA", AGENCY,
            "SUDIN-BM-JU", SUB_DEPARTMENT);

    private static final List<Act> VISIBILITY = List.of(
            new Act(REPORTER, "ticketSetVisibility", "visibility: PRIVATE"),
            new Act(REPORTER, "ticketSetVisibility", "visibility: PUBLIC"),
            new Act("tetangga", "ticketFollow", "follow: false"));

    private static final int MOST_TRIES = 50;

    final List<Journey> reports = new ArrayList<>();

    /** How often a report was changed, by its number. */
    final Map<String, Integer> moves = new HashMap<>();

    /** What was done, in order. */
    final List<String> done = new ArrayList<>();

    private final Random random;
    private final boolean ofPublic;

    /**
     * Changes to come.
     *
     * @param ofPublic whether what is read is public reports: those move by being hidden and left, and by nothing else
     */
    Changes(Random random, boolean ofPublic) {
        this.random = random;
        this.ofPublic = ofPublic;
    }

    /**
     * A change of one report or of the day.
     *
     * @param last the report at which the reader is: most changes are of it
     */
    void one(String last) {
        int before = done.size();
        for (int tries = 0; tries < MOST_TRIES && done.size() == before; tries++) {
            if (random.nextInt(4) == 0) {
                TestClock.advance(Duration.ofDays(1));
                done.add("midnight");
            } else {
                change(random.nextInt(4) > 0 ? at(last) : reports.get(random.nextInt(reports.size())));
            }
        }
    }

    private Journey at(String number) {
        return reports.stream()
                .filter(report -> report.receipt().number().equals(number))
                .findFirst()
                .orElse(reports.get(0));
    }

    private void change(Journey report) {
        JsonObject now = report.seen(TICKET_ADMIN, "status holder { code }");
        String desk = DESKS.get(now.getJsonObject("holder").getString("code"));
        List<Act> acts = ofPublic ? VISIBILITY : acts(now.getString("status"), desk);
        Act act = acts.get(random.nextInt(acts.size()));
        JsonObject answer =
                report.call(act.user(), act.mutation(), act.arguments().get());
        // Not everything drawn can be done; what is refused changes nothing.
        if (answer.getJsonArray("userErrors").isEmpty()) {
            moves.merge(report.receipt().number(), 1, Integer::sum);
            done.add(act.mutation() + " " + report.receipt().number());
        }
    }

    /** Something that can be done with a report. */
    private record Act(String user, String mutation, Supplier<String> arguments) {
        Act(String user, String mutation, String arguments) {
            this(user, mutation, () -> arguments);
        }
    }

    private static List<Act> acts(String status, String desk) {
        List<Act> acts = new ArrayList<>();
        if (desk != null) {
            acts.addAll(atDesk(status, desk));
        }
        switch (status) {
            case "WAITING", "COORDINATION" -> acts.add(new Act(REPORTER, "ticketWithdraw", ""));
            case "VALIDATION" -> {
                acts.add(new Act(VALIDATOR, "ticketApprove", ""));
                acts.add(new Act(VALIDATOR, "ticketRefuseFollowUp", reason()));
            }
            case "DONE" -> acts.add(new Act(REPORTER, "ticketDispute", "text: \"x\""));
            default -> {}
        }
        LocalDate today = LocalDate.now(new TestClock());
        acts.add(new Act(TICKET_ADMIN, "ticketAgreeDate", "on: \"" + today.plusDays(30) + "\", " + reason()));
        acts.add(new Act(TICKET_ADMIN, "ticketPause", "until: \"" + today.plusDays(3) + "\", " + reason()));
        return acts;
    }

    private static List<Act> atDesk(String status, String desk) {
        return switch (status) {
            case "WAITING" ->
                List.of(
                        new Act(desk, "ticketReceive", ""),
                        new Act(desk, "ticketReject", "reasonCode: NOT_CLEAR, " + reason()));
            case "COORDINATION" ->
                List.of(
                        new Act(desk, "ticketMove", "areaCode: \"31.72.01.1004\", " + reason()),
                        new Act(desk, "ticketDispose", "unitCode: \"BINAMARGA\", " + reason()));
            case "DISPOSITION" ->
                List.of(
                        new Act(desk, "ticketAccept", ""),
                        new Act(desk, "ticketDelegate", "unitCode: \"SUDIN-BM-JU\""),
                        new Act(desk, "ticketReturn", reason()));
            case "PROCESS", "FOLLOW_UP", "FOLLOW_UP_REJECTED" ->
                List.of(
                        new Act(desk, "ticketRecordFollowUp", () -> "progress: 100, " + photos(desk)),
                        new Act(desk, "ticketRequestTransfer", "unitCode: \"SDA\", " + reason()));
            default -> List.of();
        };
    }
}
