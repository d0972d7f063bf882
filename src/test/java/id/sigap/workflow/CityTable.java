package id.sigap.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the city says (docs/domain.md, Transitions), copied by hand and not from {@link Workflow}: from | action | to | who |
 * conditions in order.
 */
final class CityTable {

    private static final String JOURNEY = """
            WAITING | RECEIVE | COORDINATION | lurah of the area, ticket-admin |
            COORDINATION | MOVE | COORDINATION | holding lurah, stand-in | urban village, other area, neighbour, reason
            COORDINATION | CORRECT_AREA | COORDINATION | ticket-admin | urban village, other area, reason
            COORDINATION | ACCEPT | PROCESS | holding lurah, stand-in |
            COORDINATION | DISPOSE | DISPOSITION | holding lurah, ticket-admin | open agency, other unit, admitted or reason
            WAITING | REJECT | REJECTED | lurah of the area, ticket-admin | reason, reason code
            COORDINATION | REJECT | REJECTED | holding lurah, ticket-admin | reason, reason code
            WAITING, COORDINATION | WITHDRAW | REJECTED | citizen |
            DISPOSITION | DELEGATE | DISPOSITION | holder, stand-in | open agency, other unit, down or back, reason upwards
            DISPOSITION | RETURN | COORDINATION | holder, stand-in | reason
            DISPOSITION | ACCEPT | PROCESS | holder, stand-in |
            PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | APPROVE_TRANSFER | DISPOSITION | ticket-admin \
            | transfer asked, still open, other unit, reason
            PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | RECORD_FOLLOW_UP | FOLLOW_UP | holder, stand-in \
            | at least 0, below 100, not less
            PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | FINISH_FOLLOW_UP | VALIDATION | holder, stand-in | exactly 100, evidence
            DISPOSITION, PROCESS, FOLLOW_UP | REJECT | REJECTED | ticket-admin | reason
            VALIDATION | ORDER_VERIFICATION | VERIFICATION | validator |
            VALIDATION | APPROVE | DONE | validator | four eyes
            VALIDATION | REFUSE_FOLLOW_UP | FOLLOW_UP_REJECTED | validator | four eyes, reason
            VERIFICATION | APPROVE | DONE | validator | four eyes, findings, visit photo
            VERIFICATION | REFUSE_FOLLOW_UP | FOLLOW_UP_REJECTED | validator | four eyes, findings as reason, visit photo
            REJECTED | COMPLETE | WAITING | reporter | not withdrawn, completion
            DONE | REOPEN | VALIDATION | ticket-admin | dispute pending
            """;

    private static final String MARKS = """
            DONE | RATE | DONE | reporter | not rated, stars up, stars down
            DONE | DISPUTE | DONE | reporter | not disputed, objection, 14 days
            DONE | REFUSE_DISPUTE | DONE | ticket-admin | dispute pending, reason
            PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | REQUEST_TRANSFER | same | holder, stand-in \
            | no transfer asked, open agency, other unit, reason
            PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | REFUSE_TRANSFER | same | ticket-admin | transfer asked, reason
            COORDINATION, PROCESS, FOLLOW_UP | PAUSE | same | ticket-admin | not paused, pause cap, reason
            COORDINATION, PROCESS, FOLLOW_UP | RESUME | same | ticket-admin | paused
            WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | AGREE_DATE | same \
            | ticket-admin | date cap, after deadline, reason
            WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | CORRECT_CATEGORY | same \
            | ticket-admin | category in force, other category, reason
            WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | MERGE | same \
            | ticket-admin | no master, possible master, same privacy, reason
            WAITING, COORDINATION, DISPOSITION, PROCESS, FOLLOW_UP, FOLLOW_UP_REJECTED | UNMERGE | same \
            | ticket-admin | reason
            """;

    /** What the step's input alone can be wrong in, which is said before anything that the report knows. */
    static final Set<String> OF_INPUT = Set.of(
            "reason",
            "reason code",
            "completion",
            "objection",
            "findings",
            "findings as reason",
            "visit photo",
            "evidence",
            "at least 0",
            "below 100",
            "exactly 100",
            "stars up",
            "stars down",
            "open agency",
            "urban village",
            "category in force",
            "pause cap",
            "date cap");

    /** What a merged report's reporter may as any other's, and the answer to it. */
    static final Set<Action> OF_OUTCOME = EnumSet.of(Action.RATE, Action.DISPUTE, Action.REFUSE_DISPUTE);

    static final List<Line> LINES =
            Stream.concat(lines(JOURNEY, false), lines(MARKS, true)).toList();

    private CityTable() {}

    /** One status's line; of its conditions those on the input come first, then how a report that is merged is dealt with. */
    record Line(Status from, Action action, Status to, boolean mark, List<String> who, List<String> conditions) {

        World right() {
            return new World(from, action);
        }
    }

    /** Whoever may do this in any status. */
    static List<String> everWho(Action action) {
        return LINES.stream()
                .filter(line -> line.action() == action)
                .flatMap(line -> line.who().stream())
                .distinct()
                .toList();
    }

    static Optional<Line> line(Status from, Action action) {
        return LINES.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .findFirst();
    }

    private static Stream<Line> lines(String table, boolean marks) {
        return table.lines().flatMap(text -> lines(text.split("\\|", -1), marks));
    }

    private static Stream<Line> lines(String[] cells, boolean mark) {
        Action action = Action.valueOf(cells[1].strip());
        List<String> conditions = new ArrayList<>(words(cells[4]));
        if (!OF_OUTCOME.contains(action)) {
            conditions.add(0, action == Action.UNMERGE ? "merged" : "not merged");
        }
        conditions.sort(Comparator.comparing(condition -> !OF_INPUT.contains(condition)));
        return words(cells[0]).stream().map(Status::valueOf).map(from -> {
            String to = cells[2].strip();
            return new Line(
                    from,
                    action,
                    to.equals("same") ? from : Status.valueOf(to),
                    mark,
                    words(cells[3]),
                    List.copyOf(conditions));
        });
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
