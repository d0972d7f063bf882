package id.sigap.demo;

import id.sigap.demo.PlannedReport.Aim;
import id.sigap.demo.PlannedReport.Sender;
import id.sigap.demo.PlannedReport.Way;
import id.sigap.demo.PlannedReport.Who;
import id.sigap.demo.Scenes.Scene;
import id.sigap.workflow.Action;
import id.sigap.workflow.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which reports there are to be: the same ones each time, since they are thrown with dice of a fixed seed. */
final class DemoPlan {

    static final long SEED = 1708;

    private static final Map<Status, Integer> COUNTS = new EnumMap<>(Map.of(
            Status.WAITING, 14,
            Status.COORDINATION, 13,
            Status.DISPOSITION, 16,
            Status.PROCESS, 15,
            Status.FOLLOW_UP, 16,
            Status.VALIDATION, 10,
            Status.VERIFICATION, 6,
            Status.FOLLOW_UP_REJECTED, 6,
            Status.DONE, 18,
            Status.REJECTED, 7));

    private final Dice dice;
    private final List<PlannedReport> reports = new ArrayList<>();

    private DemoPlan(long seed) {
        this.dice = new Dice(seed);
    }

    static List<PlannedReport> of(long seed) {
        DemoPlan plan = new DemoPlan(seed);
        COUNTS.forEach((status, count) -> {
            for (int turn = 0; turn < count; turn++) {
                plan.add(status, turn);
            }
        });
        plan.addTwins();
        return List.copyOf(plan.reports);
    }

    private void add(Status status, int turn) {
        int number = reports.size();
        String area = Names.AREAS.get(number % Names.AREAS.size());
        Scene scene = scene(number, area);
        Life life = Lives.of(status, turn, new Life(dice, scene));
        Sender sender = sender(number, life);
        // Three of four are public, of those whose senders report for themselves.
        reports.add(report(sender, scene, area, number % 4 != 3 && sender.isReporter(), life));
    }

    /** One way after the other; but a PIN withdraws nothing. */
    private static Sender sender(int number, Life life) {
        boolean withdrawn = life.events().stream().anyMatch(event -> event.action() == Action.WITHDRAW);
        return withdrawn ? Sender.citizen("warga") : Names.SENDERS.get(number % Names.SENDERS.size());
    }

    /** A report, and the same by a neighbour, which is merged into it. */
    private void addTwins() {
        Scene scene = Scenes.WATER.get(0);
        Sender first = Sender.citizen("warga");
        reports.add(report(first, scene, Names.PLUIT, true, new Life(dice, scene).accepted(3, 2)));
        Life life = new Life(dice, scene).submitted(2).received(1).aimed(1, Who.TICKET_ADMIN, Action.MERGE, Aim.TWIN);
        reports.add(report(Sender.citizen("tetangga"), scene, Names.PLUIT, true, life));
    }

    /** Roads and water have dev users of their own, so each gets a quarter; there is one for the roads of the north. */
    private Scene scene(int number, String area) {
        if (number % 4 != 0 && number % 4 != 2 && area.startsWith(Names.NORTH)) {
            return dice.oneOf(Scenes.ROADS);
        }
        return switch (number % 4) {
            case 0 -> dice.oneOf(Scenes.ROADS);
            case 2 -> dice.oneOf(Scenes.WATER);
            default -> dice.oneOf(Scenes.OTHERS);
        };
    }

    private PlannedReport report(Sender sender, Scene scene, String area, boolean open, Life life) {
        int number = reports.size();
        return new PlannedReport(
                key(sender, number),
                sender,
                scene,
                dice.oneOf(scene.reports()),
                area,
                dice.nextDouble(-0.0008, 0.0008),
                dice.nextDouble(-0.0008, 0.0008),
                dice.oneOf(Names.STREETS) + " No. " + dice.nextInt(1, 80),
                open,
                number % 9 == 8,
                reporter(sender, number),
                "0811" + (1_000_000 + number),
                life.events());
    }

    /** A citizen has one name; by the other ways come many. */
    private static String reporter(Sender sender, int number) {
        int which = sender.way() == Way.CITIZEN ? sender.name().hashCode() : number;
        return Names.REPORTERS.get(Math.floorMod(which, Names.REPORTERS.size()));
    }

    /** The web form takes random UUIDs alone, or one that looks like it. */
    private String key(Sender sender, int number) {
        if (sender.way() != Way.WEB) {
            return "kota-" + number;
        }
        long high = (dice.nextLong() & ~0xF000L) | 0x4000L;
        long low = (dice.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
