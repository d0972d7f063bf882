package id.sigap.workflow;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One thing that can be wrong with a report or an act: the condition (docs/domain.md, Transitions), how to break it, and what
 * is said then.
 */
enum Wrong {
    MERGED("not merged", "MERGED", world -> world.merged = true),
    UNMERGED("merged", "STEP_NOT_POSSIBLE", world -> world.merged = false),
    MASTER("no master", "MERGE_NOT_POSSIBLE", world -> world.master = true),
    OWN_WORK("four eyes", "FOUR_EYES", world -> world.workedOnByViewer = true),
    WITHDRAWN("not withdrawn", "WITHDRAWN", world -> world.withdrawn = true),
    NO_TRANSFER("transfer asked", "STEP_NOT_POSSIBLE", world -> world.transferPending = false),
    TRANSFER("no transfer asked", "TRANSFER_PENDING", world -> world.transferPending = true),
    RATED("not rated", "ALREADY_RATED", world -> world.rated = true),
    DISPUTED("not disputed", "ALREADY_DISPUTED", world -> world.disputed = true),
    NO_DISPUTE("dispute pending", "STEP_NOT_POSSIBLE", world -> world.disputePending = false),
    PAUSED("not paused", "STEP_NOT_POSSIBLE", world -> world.paused = true),
    GOING("paused", "STEP_NOT_POSSIBLE", world -> world.paused = false),
    NO_REASON("reason", "REASON_MISSING reason", world -> world.note = false),
    NO_REASON_CODE("reason code", "REASON_MISSING reasonCode", world -> world.reasonCode = false),
    NO_COMPLETION("completion", "NOTE_MISSING text", world -> world.note = false),
    NO_OBJECTION("objection", "REASON_MISSING text", world -> world.note = false),
    REFUSED_WITHOUT_FINDINGS("findings as reason", "NOTE_MISSING reason", world -> world.note = false),
    NO_FINDINGS("findings", "NOTE_MISSING note", world -> world.note = false),
    NO_VISIT_PHOTO("visit photo", "PHOTO_MISSING photos", world -> world.photos = 0),
    NO_EVIDENCE("evidence", "PHOTO_MISSING photos", world -> world.photos = 0),
    BELOW_0("at least 0", "PROGRESS_OUT_OF_RANGE progress", world -> world.progress = -1),
    AT_100("below 100", "PROGRESS_OUT_OF_RANGE progress", world -> world.progress = 100),
    NOT_100("exactly 100", "PROGRESS_OUT_OF_RANGE progress", world -> world.progress = 99),
    LESS("not less", "PROGRESS_BACKWARDS progress", world -> world.progress = world.before - 1),
    NO_AGENCY("open agency", "UNIT_CLOSED unitCode", world -> world.agency = false),
    CLOSED_SINCE("still open", "UNIT_CLOSED unitCode", world -> world.stillOpen = false),
    SAME_UNIT("other unit", "TARGET_IS_HOLDER unitCode", world -> world.holder = true),
    OUTSIDER("admitted or reason", "REASON_MISSING reason", world -> world.admitted = world.note = false),
    NOT_IN_TREE("down or back", "UNIT_NOT_BELOW unitCode", world -> world.below = world.delegator = false),
    UP_SILENTLY("reason upwards", "REASON_MISSING reason", world -> world.below = world.note = false),
    NO_VILLAGE("urban village", "AREA_UNKNOWN areaCode", world -> world.village = false),
    SAME_AREA("other area", "TARGET_IS_HOLDER areaCode", world -> world.holder = true),
    FAR_AWAY("neighbour", "AREA_NOT_NEIGHBOUR areaCode", world -> world.neighbour = false),
    NO_CATEGORY("category in force", "CATEGORY_UNKNOWN categoryCode", world -> world.category = false),
    SAME_CATEGORY("other category", "CATEGORY_UNKNOWN categoryCode", world -> world.otherCategory = false),
    NO_MASTER("possible master", "MERGE_NOT_POSSIBLE into", world -> world.possibleMaster = false),
    OTHER_PRIVACY("same privacy", "MERGE_PRIVATE_WITH_PUBLIC into", world -> world.asPrivate = false),
    NO_STARS("stars up", "STARS_OUT_OF_RANGE stars", world -> world.stars = 0),
    SIX_STARS("stars down", "STARS_OUT_OF_RANGE stars", world -> world.stars = 6),
    DAY_15("14 days", "DISPUTE_TOO_LATE", world -> world.inPeriod = false),
    LONG_PAUSE("pause cap", "PAUSE_OVER_CAP until", world -> world.inCap = false),
    LATE_DATE("date cap", "DATE_OVER_CAP on", world -> world.inCap = false),
    EARLY_DATE("after deadline", "DATE_OVER_CAP on", world -> world.afterDue = false);

    final String condition;
    final String refusal;
    final Consumer<World> spoil;

    Wrong(String condition, String refusal, Consumer<World> spoil) {
        this.condition = condition;
        this.refusal = "refused: " + refusal;
        this.spoil = spoil;
    }

    static Wrong with(String condition) {
        return Arrays.stream(values())
                .filter(wrong -> wrong.condition.equals(condition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(condition));
    }

    /** The inputs that it makes wrong; none that are so already. */
    Set<String> spoils(CityTable.Line line) {
        World right = line.right();
        World wrong = line.right();
        spoil.accept(wrong);
        return Arrays.stream(World.class.getDeclaredFields())
                .filter(field -> !value(field, right).equals(value(field, wrong)))
                .map(Field::getName)
                .collect(Collectors.toSet());
    }

    private static Object value(Field field, World world) {
        try {
            return field.get(world);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
