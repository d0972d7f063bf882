package id.sigap.leaks;

import id.sigap.leaks.ServedSchema.Field;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes: each with a wrong version, and with the one that the viewer is told, if any. */
final class MutationWalk {

    private static final int PATHS_AT_ONCE = 20;
    private static final int PATHS_OF_SEVERAL = 5;
    private static final String VERSION = "query { ticket(number: %s, pin: %s) { version } }";

    private final ServedSchema schema;
    private final Known known;
    private final Values values;

    MutationWalk(ServedSchema schema, Known known, Values values) {
        this.schema = schema;
        this.known = known;
        this.values = values;
    }

    /** Each change with all that can be given to it, then with what is left by chance; all paths of what they show. */
    List<Operation> everyKind(Random random, Viewers.Who who) {
        return everyChange(random, 0, 2, who);
    }

    /** @param from how often each change was tried before */
    List<Operation> everyChange(Random random, int from, int to, Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (Field mutation : schema.fields(schema.mutationType())) {
                operations.add(change(mutation, random, i, operations.size(), who));
            }
        }
        return operations;
    }

    private Operation change(Field mutation, Random random, int index, int turn, Viewers.Who who) {
        List<List<Field>> some = paths(mutation, turn);
        String chosen = Values.pick(random, known.numbers());
        String number = Ask.quoted(chosen);
        String pin = known.pinOf(who, chosen);
        Map<String, String> given = new HashMap<>();
        switch (turn % 6) {
            case 0 -> {} // whatever there is to name a report by, right or wrong
            case 1, 2 -> given.put("ticket", "{id: " + Ask.quoted(known.idOf(chosen)) + "}");
            default -> given.put("ticket", "{number: " + number + ", pin: " + pin + "}");
        }
        boolean informed = index % 2 == 1;
        if (index % 3 != 0) {
            given.put("tickets", several(random, number, pin));
        }
        if (informed) {
            given.put("version", "\"$VERSION\"");
        }
        given.keySet().removeIf(name -> mutation.arguments().stream()
                .noneMatch(it -> it.name().equals(name)));
        String document = Document.of(
                "mutation",
                values.arguments(random, mutation.arguments(), given, index == 0),
                some,
                values,
                random,
                false);
        return Operation.changing(mutation.name() + " " + index, caller -> {
            String version = informed ? version(caller.ask(Ask.graphql(VERSION.formatted(number, pin)))) : "";
            caller.ask(Ask.graphql(document.replace("$VERSION", version)));
        });
    }

    /** All that this change alone shows, and the next ones of the report, which all of them show. */
    private List<List<Field>> paths(Field mutation, int turn) {
        List<List<Field>> all = Paths.from(schema, mutation);
        // Of several reports each path costs as much as of fifty.
        int most = mutation.name().startsWith("tickets") ? PATHS_OF_SEVERAL : PATHS_AT_ONCE;
        List<List<Field>> some =
                new ArrayList<>(all.stream().filter(path -> !isOfReport(path)).toList());
        List<List<Field>> ofReport =
                new ArrayList<>(all.stream().filter(MutationWalk::isOfReport).toList());
        Collections.rotate(ofReport, -turn * most);
        some.addAll(ofReport.subList(0, Math.min(ofReport.size(), most)));
        return some;
    }

    private static boolean isOfReport(List<Field> path) {
        return path.stream().skip(1).anyMatch(field -> field.name().equals("ticket"));
    }

    /** That report with the version that is told of it, and another one. */
    private String several(Random random, String number, String pin) {
        String other = Values.pick(random, known.numbers());
        return "[{ticket: {number: " + number + ", pin: " + pin + "}, version: \"$VERSION\"}, {ticket: {id: "
                + Ask.quoted(known.idOf(other)) + "}, version: \"x\"}]";
    }

    private static String version(Told told) {
        JsonObject data = told.status() == 200 ? new JsonObject(told.text()).getJsonObject("data") : null;
        JsonObject ticket = data == null ? null : data.getJsonObject("ticket");
        return ticket == null || ticket.getString("version") == null ? "" : ticket.getString("version");
    }
}
