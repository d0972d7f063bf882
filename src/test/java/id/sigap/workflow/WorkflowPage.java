package id.sigap.workflow;

import id.sigap.problem.Described;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table as a page: two drawings, the steps, the marks, and what the words mean. */
final class WorkflowPage {

    private WorkflowPage() {}

    static String page() {
        return """
                # The journey of a report

                Generated from `Workflow`; do not edit (`make snapshots`). Clients read the same table as the query
                `workflow`; the database holds the same steps and refuses all others.

                ## From entering to done
                ```mermaid
                stateDiagram-v2
                %s  [*] --> WAITING: SUBMIT
                %s  DONE --> [*]
                ```

                ## Rejected
                ```mermaid
                stateDiagram-v2
                %s```

                ## Steps
                Whoever is one of *who* may, if all conditions hold. The first that does not is what the refusal says.

                %s
                ## Marks
                They change neither status nor holder.

                %s
                ## Statuses
                | status | Indonesian | English | meaning |
                |---|---|---|---|
                %s
                ## Who
                %s
                ## Conditions
                %s
                ## Why a report is rejected
                | code | Indonesian | English | meaning |
                |---|---|---|---|
                %s""".formatted(
                        names(),
                        arrows(row -> !isRejection(row)),
                        arrows(WorkflowPage::isRejection),
                        table(row -> !row.mark()),
                        table(Transition::mark),
                        statuses(),
                        meanings(Party.values()),
                        meanings(Guard.values()),
                        reasons());
    }

    private static boolean isRejection(Transition row) {
        return row.to() == Status.REJECTED || row.from() == Status.REJECTED;
    }

    private static String names() {
        return Arrays.stream(Status.values())
                .filter(status -> status != Status.REJECTED)
                .map(status ->
                        "  " + status + ": " + status + " (" + status.label().id() + ")\n")
                .collect(Collectors.joining());
    }

    /** One arrow for all that leads from one status to another. */
    private static String arrows(Predicate<Transition> wanted) {
        Map<String, List<Transition>> arrows = Workflow.table().stream()
                .filter(row -> !row.mark() && wanted.test(row))
                .sorted((one, other) -> one.from().compareTo(other.from()))
                .collect(Collectors.groupingBy(
                        row -> row.from() + " --> " + row.to(), LinkedHashMap::new, Collectors.toList()));
        return arrows.entrySet().stream()
                .map(arrow -> "  " + arrow.getKey() + ": "
                        + arrow.getValue().stream()
                                .map(row -> row.action().name())
                                .collect(Collectors.joining(", "))
                        + "\n")
                .collect(Collectors.joining());
    }

    /** One line for rows that differ in the status alone from which they start. */
    private static String table(Predicate<Transition> wanted) {
        Map<String, List<Transition>> lines = Workflow.table().stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(WorkflowPage::rest, LinkedHashMap::new, Collectors.toList()));
        return "| from | action | to | who | conditions |\n|---|---|---|---|---|\n"
                + lines.entrySet().stream()
                        .map(line -> "| " + joined(line.getValue().stream().map(Transition::from)) + line.getKey())
                        .collect(Collectors.joining());
    }

    private static String rest(Transition row) {
        String to = row.mark() ? "same" : row.to().name();
        return " | " + row.action() + " | " + to + " | " + joined(row.parties().stream()) + " | "
                + joined(row.guards().stream()) + " |\n";
    }

    private static String statuses() {
        return Arrays.stream(Status.values())
                .map(status -> "| %s | %s | %s | %s |\n"
                        .formatted(status, status.label().id(), status.label().en(), status.meaning()))
                .collect(Collectors.joining());
    }

    private static String reasons() {
        return Arrays.stream(RejectionReason.values())
                .map(reason -> "| %s | %s | %s | %s |\n"
                        .formatted(reason, reason.label().id(), reason.label().en(), reason.meaning()))
                .collect(Collectors.joining());
    }

    private static String meanings(Described... constants) {
        return Arrays.stream(constants)
                .map(constant -> "- **" + constant + "**: " + constant.meaning() + "\n")
                .collect(Collectors.joining());
    }

    private static String joined(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).collect(Collectors.joining(", "));
    }
}
