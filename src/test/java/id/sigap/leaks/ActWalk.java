package id.sigap.leaks;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Steps that the viewer may take: of each report another one of those that are offered, with the version that was told; and
 * what is told of the report and in all lists afterwards.
 */
final class ActWalk {

    static final String NAME = "act ";
    static final String LISTS = "afterwards ";

    /** In the answer to a step that was taken. */
    static final String TAKEN = "\"userErrors\":[]";

    private static final int TRIES = 3;

    private static final String WHY = "reason: \"Alasan uji\"";
    private static final String OFFER = "query { ticket(number: %s, pin: %s) { version availableActions } }";
    private static final String ANSWER = ") { ticket { status version urgency hiddenFields availableActions progress"
            + " latestStep { action at } deadline { dueOn } } userErrors { code path } } }";

    /** By the offered action: the mutation and what it takes besides report and version. */
    private static final Map<String, String> MUTATIONS = Map.ofEntries(
            Map.entry("ACCEPT", "ticketAccept note: \"Catatan\""),
            Map.entry("AGREE_DATE", "ticketAgreeDate on: \"2026-12-30\", " + WHY),
            Map.entry("APPROVE", "ticketApprove note: \"Baik\""),
            Map.entry("APPROVE_TRANSFER", "ticketDecideTransfer approve: true, " + WHY),
            Map.entry("COMPLETE", "ticketComplete text: \"Di depan sekolah\""),
            Map.entry("CORRECT_AREA", "ticketCorrect areaCode: \"31.72.01.1004\", " + WHY),
            Map.entry("CORRECT_CATEGORY", "ticketCorrect categoryCode: \"banjir\", " + WHY),
            Map.entry("DELEGATE", "ticketDelegate unitCode: \"SUDIN-BM-JU\""),
            Map.entry("DISPOSE", "ticketDispose unitCode: \"BINAMARGA\""),
            Map.entry("DISPUTE", "ticketDispute text: \"Masih rusak\""),
            Map.entry("MAKE_PRIVATE", "ticketSetVisibility visibility: PRIVATE"),
            Map.entry("MOVE", "ticketMove areaCode: \"31.72.01.1004\", " + WHY),
            Map.entry("ORDER_VERIFICATION", "ticketOrderVerification note: \"Dicek\""),
            Map.entry("PAUSE", "ticketPause until: \"2026-11-30\", " + WHY),
            Map.entry("PUBLISH", "ticketSetVisibility visibility: PUBLIC"),
            Map.entry("RATE", "ticketRate stars: 4"),
            Map.entry("RECEIVE", "ticketReceive note: \"Catatan\""),
            Map.entry("RECORD_FOLLOW_UP", "ticketRecordFollowUp progress: 90, note: \"Hampir\""),
            Map.entry("REFUSE_DISPUTE", "ticketDecideDispute accept: false, " + WHY),
            Map.entry("REFUSE_FOLLOW_UP", "ticketRefuseFollowUp " + WHY),
            Map.entry("REFUSE_TRANSFER", "ticketDecideTransfer approve: false, " + WHY),
            Map.entry("REJECT", "ticketReject reasonCode: NOT_CLEAR, " + WHY),
            Map.entry("REOPEN", "ticketDecideDispute accept: true"),
            Map.entry("REQUEST_ERASURE", "ticketEraseReporter " + WHY),
            Map.entry("REQUEST_TRANSFER", "ticketRequestTransfer unitCode: \"SDA\", " + WHY),
            Map.entry("RESUME", "ticketResume " + WHY),
            Map.entry("RETURN", "ticketReturn " + WHY),
            Map.entry("UNMERGE", "ticketUnmerge " + WHY),
            Map.entry("WITHDRAW", "ticketWithdraw " + WHY));

    private final ServedSchema schema;
    private final Known known;
    private final ListWalk lists;

    ActWalk(ServedSchema schema, Known known, ListWalk lists) {
        this.schema = schema;
        this.known = known;
        this.lists = lists;
    }

    List<Operation> everything(Viewers.Who who) {
        List<Operation> operations = new ArrayList<>();
        List<String> numbers = known.numbers();
        for (int i = 0; i < numbers.size(); i++) {
            String number = Ask.quoted(numbers.get(i));
            String pin = known.pinOf(who, numbers.get(i));
            int turn = i;
            operations.add(Operation.changing(NAME + numbers.get(i), caller -> act(caller, number, pin, turn)));
        }
        for (Ask ask : lists.everyList()) {
            operations.add(Operation.changing(LISTS + ask.body(), caller -> caller.ask(ask)));
        }
        return operations;
    }

    /** Every step there is, offered or not: the mutation, a space, and what it takes besides report and version. */
    static List<String> steps() {
        return MUTATIONS.values().stream().sorted().toList();
    }

    private void act(Caller caller, String number, String pin, int turn) {
        Ask offer = Ask.graphql(OFFER.formatted(number, pin));
        JsonObject data = new JsonObject(caller.ask(offer).text()).getJsonObject("data");
        JsonObject ticket = data == null ? null : data.getJsonObject("ticket");
        List<String> offered = ticket == null ? List.of() : possible(ticket.getJsonArray("availableActions"));
        // Some are offered to whoever is right, and refused for what they are given here.
        for (int i = 0; i < Math.min(TRIES, offered.size()); i++) {
            String action = offered.get((turn + i) % offered.size());
            String[] step = MUTATIONS.get(action).split(" ", 2);
            String version = takesVersion(schema, step[0]) ? ", version: \"" + ticket.getString("version") + "\"" : "";
            String report = "{number: " + number + ", pin: " + pin + "}";
            Told told = caller.ask(Ask.graphql(
                    "mutation { act: " + step[0] + "(ticket: " + report + version + ", " + step[1] + ANSWER));
            if (told.text().contains(TAKEN)) {
                caller.ask(offer);
                return;
            }
        }
    }

    private static List<String> possible(JsonArray actions) {
        return actions == null
                ? List.of()
                : actions.stream()
                        .map(String::valueOf)
                        .filter(MUTATIONS::containsKey)
                        .toList();
    }

    static boolean takesVersion(ServedSchema schema, String mutation) {
        return schema.fields(schema.mutationType()).stream()
                .filter(it -> it.name().equals(mutation))
                .flatMap(it -> it.arguments().stream())
                .anyMatch(it -> it.name().equals("version"));
    }
}
