package id.sigap.leaks;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cursors, ids and versions that were told before others did something are used after it, and two midnights later: each
 * cursor in its own list and in others, and of each report that those others act upon the version with every step there is,
 * whether it is offered or not.
 */
final class KeptWalk {

    static final String NAME = "kept ";

    /** Of those where a step that is not the viewer's might tell what is pending; by {@code make leaks} of all. */
    private static final Set<String> TRIED_WITH_EVERY_STEP = Set.of("channel-child", "transfer-web");

    private static final int OF_OTHERS_EVERY = 4;
    private static final int STEPS_AT_ONCE = 5;
    private static final String ASKED = "query { ticket(number: %s, pin: %s) { version } }";
    private static final String ANSWER =
            ") { ticket { status version urgency hiddenFields availableActions } userErrors { code path } } ";

    private final ServedSchema schema;
    private final Known known;
    private final ListWalk lists;
    private final QueryWalk queries;
    private final FeedWalk feeds;
    private final LiveWalk live;

    /** What was told before, of one walk; begun anew by its first operation. */
    private final List<ListWalk.Kept> cursors = new ArrayList<>();

    private final Map<String, String> versions = new HashMap<>();

    KeptWalk(ServedSchema schema, Known known, ListWalk lists, QueryWalk queries) {
        this.schema = schema;
        this.known = known;
        this.lists = lists;
        this.queries = queries;
        this.feeds = new FeedWalk(schema);
        this.live = new LiveWalk(schema);
    }

    /** In this order: before, the change of others, after. */
    List<Operation> everything(Viewers.Who who, Random random) {
        List<String> keys = Contested.keys();
        List<Operation> operations = new ArrayList<>();
        operations.add(Operation.changing(NAME + "until others act", caller -> keep(caller, keys, who)));
        operations.add(Operation.changing(NAME + "subscriptions", live::tell));
        operations.add(Operation.changing(NAME + "changes", feeds::goOn));
        for (ServedSchema.Field list : inOneOrder(who)) {
            operations.add(Operation.changing(
                    NAME + "cursors of " + list.name(), caller -> lists.goOn(caller, list, cursors)));
        }
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            String number = known.report(key).number();
            List<Operation> lookUps = queries.wholeReport(number, random, who);
            List<String> steps = steps(key, i);
            operations.add(Operation.changing(NAME + key, caller -> {
                lookUps.forEach(lookUp -> lookUp.work().accept(caller));
                tryAll(caller, key, steps, who);
            }));
        }
        return operations;
    }

    private void keep(Caller caller, List<String> keys, Viewers.Who who) {
        cursors.clear();
        versions.clear();
        cursors.addAll(lists.kept(
                caller,
                inOneOrder(who),
                keys.stream().map(known::report).map(it -> it.id()).collect(Collectors.toSet())));
        for (String key : keys) {
            String number = known.report(key).number();
            Told told = caller.ask(Ask.graphql(ASKED.formatted(Ask.quoted(number), known.pinOf(who, number))));
            JsonObject data = new JsonObject(told.text()).getJsonObject("data");
            JsonObject ticket = data == null ? null : data.getJsonObject("ticket");
            String version = ticket == null ? null : ticket.getString("version");
            versions.put(key, version == null ? "AAAAAAAAAAAAAAAA" : version);
        }
        feeds.keep(caller);
        live.begin(caller);
        Worlds.goOn(live::look);
    }

    /** What an administrator read before stands in the log in any order where one request asked for several reporters. */
    private List<ServedSchema.Field> inOneOrder(Viewers.Who who) {
        return lists.lists().stream()
                .filter(list -> who != Viewers.Who.ADMIN || !list.name().equals("accessLog"))
                .toList();
    }

    private List<String> steps(String key, int turn) {
        List<String> all = new ArrayList<>(ActWalk.steps());
        all.addAll(List.of(
                "ticketDecideTransfer approve: true, unitCode: \"SDA\", " + Story.WHY,
                "ticketDecideTransfer approve: false, unitCode: \"DISHUB\", " + Story.WHY,
                "ticketMerge into: " + Ask.quoted(known.report("merge-into").number()) + ", " + Story.WHY));
        if (Check.ONE_BY_ONE || TRIED_WITH_EVERY_STEP.contains(key)) {
            return all;
        }
        List<String> some = new ArrayList<>();
        for (int i = turn % OF_OTHERS_EVERY; i < all.size(); i += OF_OTHERS_EVERY) {
            some.add(all.get(i));
        }
        return some;
    }

    /** Some in one document: each is done, or refused, by itself. */
    private void tryAll(Caller caller, String key, List<String> steps, Viewers.Who who) {
        String number = known.report(key).number();
        String pin = known.pinOf(who, number);
        // By its id, where no PIN has to go along.
        String report = pin.equals("null")
                ? "{id: " + Ask.quoted(known.report(key).id()) + "}"
                : "{number: " + Ask.quoted(number) + ", pin: " + pin + "}";
        for (int from = 0; from < steps.size(); from += STEPS_AT_ONCE) {
            StringBuilder document = new StringBuilder("mutation { ");
            for (int i = from; i < Math.min(steps.size(), from + STEPS_AT_ONCE); i++) {
                String[] step = steps.get(i).split(" ", 2);
                String version =
                        ActWalk.takesVersion(schema, step[0]) ? ", version: " + Ask.quoted(versions.get(key)) : "";
                document.append('s').append(i).append(": ").append(step[0]).append("(ticket: ");
                document.append(report)
                        .append(version)
                        .append(", ")
                        .append(step[1])
                        .append(ANSWER);
            }
            caller.ask(Ask.graphql(document.append('}').toString()));
        }
    }
}
