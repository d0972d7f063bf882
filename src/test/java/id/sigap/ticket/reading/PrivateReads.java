package id.sigap.ticket.reading;

import static id.sigap.testing.Journey.AGENCY;
import static id.sigap.testing.Journey.LURAH;
import static id.sigap.testing.Journey.TICKET_ADMIN;
import static id.sigap.testing.Journey.VALIDATOR;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.PhotoApi;
import id.sigap.testing.Reports;
import id.sigap.testing.Reports.Receipt;
import id.sigap.testing.Uploads;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Staff and others at random among private and public reports; counts what of private ones came back to whom. */
final class PrivateReads {

    private static final List<String> USERS = List.of(
            "warga", "tetangga", LURAH, AGENCY, VALIDATOR, TICKET_ADMIN, "admin", "loket", "petugas-sda", "rangkap");
    private static final String SEEN = " visibility description ";

    private final List<Receipt> reports = new ArrayList<>();
    private final List<Map<String, Object>> inputs = new ArrayList<>();
    private final List<String> photos = new ArrayList<>();
    private final Random random;
    private long served;

    PrivateReads(int reports, long seed) {
        random = new Random(seed);
        for (int i = 0; i < reports; i++) {
            boolean open = i % 4 == 3;
            Map<String, Object> input = open ? Reports.publicRubble() : Reports.rubble();
            input.put("photos", List.of(Uploads.photo("warga")));
            photos.add((open ? "public " : "private ") + ((List<?>) input.get("photos")).get(0));
            Receipt receipt = Reports.submit(Api.as("warga"), input);
            this.reports.add(receipt);
            if (i % 2 == 0) {
                Journey.of(receipt).disposed();
            }
            Map<String, Object> atDesk = Reports.rubble();
            atDesk.put("channelCode", "KELURAHAN_OFFICE");
            inputs.add(atDesk);
            this.reports.add(Reports.submit(Api.as("loket"), atDesk));
        }
    }

    /** Does one thing of many. */
    void act() {
        String user = USERS.get(random.nextInt(USERS.size()));
        Receipt receipt = reports.get(random.nextInt(reports.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> open(user, receipt, Map.of("n", receipt.number()));
            case 2 -> open(user, receipt, Map.of("n", receipt.number(), "pin", receipt.pin()));
            case 3 -> photo(user, photos.get(random.nextInt(photos.size())));
            case 4 -> list(user, random.nextBoolean() ? "inbox" : "tickets");
            case 5 -> disclose(user, receipt);
            case 6 -> step(user, receipt);
            default -> sendAgain(inputs.get(random.nextInt(inputs.size())));
        }
    }

    /** How many private reports, photos and identities came back to others than their reporter. */
    long served() {
        return served;
    }

    private void open(String user, Receipt receipt, Map<String, String> variables) {
        JsonObject data = Api.as(user)
                .call("query($n: String!, $pin: String) { ticket(number: $n, pin: $pin) {" + SEEN + "} }", variables)
                .getJsonObject("data");
        count(user, receipt, variables.containsKey("pin"), data == null ? null : data.getJsonObject("ticket"));
    }

    private void disclose(String user, Receipt receipt) {
        JsonObject data = Api.as(user)
                .call(
                        "query($n: String!) { ticket(number: $n) {" + SEEN
                                + "reporter(reason: \"Uji\") { anonymous } } }",
                        Map.of("n", receipt.number()))
                .getJsonObject("data");
        JsonObject ticket = data == null ? null : data.getJsonObject("ticket");
        count(user, receipt, false, ticket);
        served += ticket != null && ticket.getJsonObject("reporter") != null ? 1 : 0;
    }

    private void step(String user, Receipt receipt) {
        String version = Journey.of(receipt).version();
        served += isPrivate(receipt) ? 1 : 0; // asking for it opened the report
        List<String> steps =
                List.of("ticketReceive", "ticketAccept", "ticketRecordFollowUp", "ticketOrderVerification");
        String step = steps.get(random.nextInt(steps.size()));
        JsonObject answer = Api.as(user)
                .call(
                        "mutation($t: TicketRefInput!, $v: String!) { act: " + step + "(ticket: $t, version: $v"
                                + (step.endsWith("FollowUp") ? ", progress: 0" : "") + ") { ticket {" + SEEN + "} } }",
                        Map.of("t", Map.of("id", receipt.id()), "v", random.nextInt(3) == 0 ? "old" : version))
                .getJsonObject("data")
                .getJsonObject("act");
        count(user, receipt, false, answer == null ? null : answer.getJsonObject("ticket"));
    }

    private void sendAgain(Map<String, Object> input) {
        JsonObject payload = Api.as("loket")
                .data(Reports.SUBMIT.replace("hiddenFields", SEEN), Map.of("input", new HashMap<>(input)))
                .getJsonObject("ticketSubmit");
        served += payload.getJsonObject("ticket").getString("description") == null ? 0 : 1;
    }

    private void photo(String user, String photo) {
        String[] words = photo.split(" ");
        int status = PhotoApi.as(user)
                .get(words[1] + (random.nextBoolean() ? "" : "?size=thumbnail"))
                .statusCode();
        served += status == 200 && words[0].equals("private") && !user.equals("warga") ? 1 : 0;
    }

    /** None of its private entries may come back with words. */
    private void list(String user, String list) {
        JsonObject data = Api.as(user)
                .call("{ l: " + list + "(first: 100) { edges { node {" + SEEN + "} } } }", Map.of())
                .getJsonObject("data");
        JsonArray edges = data == null || data.getJsonObject("l") == null
                ? new JsonArray()
                : data.getJsonObject("l").getJsonArray("edges");
        for (Object edge : edges) {
            JsonObject node = ((JsonObject) edge).getJsonObject("node");
            served += node.getString("visibility").equals("PRIVATE") && node.getString("description") != null ? 1 : 0;
        }
    }

    private void count(String user, Receipt receipt, boolean pin, JsonObject ticket) {
        boolean shown = ticket != null
                && "PRIVATE".equals(ticket.getString("visibility"))
                && ticket.getString("description") != null;
        served += shown && !isReporter(user, receipt, pin) ? 1 : 0;
    }

    /** The citizen who sent it, or one who has its PIN; never whoever works here. */
    private boolean isReporter(String user, Receipt receipt, boolean pin) {
        boolean sentByCitizen = reports.indexOf(receipt) % 2 == 0;
        boolean citizen = List.of("warga", "tetangga").contains(user);
        return (user.equals("warga") && sentByCitizen) || (pin && citizen);
    }

    private static boolean isPrivate(Receipt receipt) {
        return Journey.of(receipt).column("open").equals("f");
    }
}
