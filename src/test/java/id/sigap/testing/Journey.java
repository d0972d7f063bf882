package id.sigap.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.sigap.testing.Reports.Receipt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One report on its way, moved by real users over the GraphQL door. Arguments are written as GraphQL writes them. */
public final class Journey {

    public static final String LURAH = "lurah-pluit";
    public static final String NEIGHBOUR = "lurah-pejagalan";
    public static final String AGENCY = "petugas";
    public static final String SUB_DEPARTMENT = "petugas-sudin";
    public static final String OTHER_AGENCY = "petugas-sda";
    /** Above Pluit. */
    public static final String DISTRICT = "petugas-kecamatan";
    /** Above that. */
    public static final String MAYOR = "petugas-kota";

    public static final String VALIDATOR = "validator";
    public static final String TICKET_ADMIN = "pengelola";
    public static final String REPORTER = "warga";

    private static final String REASON = "reason: \"Alasan uji\"";
    private static final List<String> WITHOUT_VERSION = List.of(
            "ticketRate",
            "ticketDispute",
            "ticketComment",
            "ticketSetVisibility",
            "ticketFollow",
            "ticketMarkRead",
            "ticketClaim",
            "ticketRelease",
            "ticketEraseReporter",
            "photoGrant");

    private final Receipt receipt;

    private Journey(Receipt receipt) {
        this.receipt = receipt;
    }

    /** A new report of the citizen, in Pluit, public. */
    public static Journey begun() {
        return of(Reports.submit(Api.as(REPORTER), Reports.publicRubble()));
    }

    public static Journey of(Receipt receipt) {
        return new Journey(receipt);
    }

    public Receipt receipt() {
        return receipt;
    }

    /** At the agency of its category. */
    public Journey disposed() {
        return step(LURAH, "ticketReceive").step(LURAH, "ticketDispose", "unitCode: \"BINAMARGA\"");
    }

    public Journey inProcess() {
        return disposed().step(AGENCY, "ticketAccept");
    }

    public Journey waitingForValidation() {
        return inProcess().step(AGENCY, "ticketRecordFollowUp", "progress: 100, " + photos(AGENCY));
    }

    public Journey done() {
        return waitingForValidation().step(VALIDATOR, "ticketApprove");
    }

    public Journey step(String user, String mutation) {
        return step(user, mutation, "");
    }

    /** Does it, and demands that it was done. */
    public Journey step(String user, String mutation, String arguments) {
        JsonArray errors = call(user, mutation, arguments).getJsonArray("userErrors");
        assertEquals("[]", errors.encode(), mutation + " by " + user);
        return this;
    }

    /** Tries it, demands that nothing changed, and gives the code of the refusal and the field it speaks of. */
    public String refused(String user, String mutation, String arguments) {
        String before = stored();
        JsonArray errors = call(user, mutation, arguments).getJsonArray("userErrors");
        assertFalse(errors.isEmpty(), mutation + " by " + user + " was not refused");
        assertEquals(before, stored(), mutation + " was refused, and changed something");
        return errors.stream().map(error -> Reports.said((JsonObject) error)).collect(Collectors.joining(", "));
    }

    public JsonObject call(String user, String mutation, String arguments) {
        return call(Api.as(user), Map.of("id", receipt.id()), versionFor(user), mutation, arguments);
    }

    /** By number and PIN, without a token. */
    public JsonObject callWithPin(String mutation, String arguments) {
        return callWithPin(Api.anonymous(), mutation, arguments);
    }

    /** By number and PIN, and whatever token there is. */
    public JsonObject callWithPin(Api api, String mutation, String arguments) {
        return call(api, Map.of("number", receipt.number(), "pin", receipt.pin()), version(), mutation, arguments);
    }

    public JsonObject call(String user, String version, String mutation, String arguments) {
        return call(Api.as(user), Map.of("id", receipt.id()), version, mutation, arguments);
    }

    private static JsonObject call(Api api, Map<String, ?> ticket, String version, String mutation, String arguments) {
        String versioned = isVersioned(mutation) ? ", version: \"" + version + "\"" : "";
        String more = arguments.isEmpty() ? "" : ", " + arguments;
        String document = "mutation($t: TicketRefInput!) { act: " + mutation + "(ticket: $t" + versioned + more
                + ") { ticket { status version holder { code } availableActions } userErrors { code path } } }";
        return api.data(document, Map.of("t", ticket)).getJsonObject("act");
    }

    /** Whether who does this has to name the version they saw. */
    public static boolean isVersioned(String mutation) {
        return !WITHOUT_VERSION.contains(mutation);
    }

    public static String reason() {
        return REASON;
    }

    /** An upload of this user, as an argument. */
    public static String photos(String user) {
        return "photos: [\"" + Uploads.photo(user) + "\"]";
    }

    /** As this user is told it; who is told none takes that of somebody else. */
    private String versionFor(String user) {
        JsonObject seen = seen(user, "version");
        return seen == null || seen.getString("version") == null ? version() : seen.getString("version");
    }

    public String version() {
        return seen(TICKET_ADMIN, "version").getString("version");
    }

    public String status() {
        return seen(TICKET_ADMIN, "status").getString("status");
    }

    public String holder() {
        return seen(TICKET_ADMIN, "holder { code }").getJsonObject("holder").getString("code");
    }

    /** What a user sees of it; null if nothing. */
    public JsonObject seen(String user, String fields) {
        Api api = user == null ? Api.anonymous() : Api.as(user);
        JsonObject data = api.call(
                        "query($n: String!) { ticket(number: $n) { " + fields + " } }", Map.of("n", receipt.number()))
                .getJsonObject("data");
        return data == null ? null : data.getJsonObject("ticket");
    }

    /** Whatever the database holds of it. */
    private String stored() {
        String ticket = "(select id from ticket where number = '" + number() + "')";
        return Database.sql(
                "select md5(t::text) || (select count(*) from history_entry where ticket_id = t.id) from ticket t"
                        + " where id = " + ticket);
    }

    /** A column of its row. */
    public String column(String name) {
        return Database.sql("select " + name + " from ticket where number = '" + number() + "'");
    }

    public String number() {
        return receipt.number().replace("-", "");
    }
}
