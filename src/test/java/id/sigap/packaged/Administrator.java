package id.sigap.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Keycloak's administrator, who changes people and clients of the realm while it runs. */
final class Administrator {

    private final Keycloak keycloak;
    private final String server;

    Administrator(Keycloak keycloak) {
        this.keycloak = keycloak;
        this.server = keycloak.issuer().replaceFirst("/realms/.*$", "");
    }

    /** A token of another realm: the administrator's own. */
    String token() {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", keycloak.secret("admin"));
        URI address = URI.create(server + "/realms/master/protocol/openid-connect/token");
        return Granted.of(Http.send(Http.form(address, form))).access();
    }

    JsonArray clients() {
        return new JsonArray(send("GET", "/clients", ""));
    }

    void addClient(JsonObject client) {
        send("POST", "/clients", client.encode());
    }

    void disable(String user) {
        JsonObject person = person(user);
        send(
                "PUT",
                "/users/" + person.getString("id"),
                person.put("enabled", false).encode());
    }

    void takeRole(String user, String role) {
        String roles = new JsonArray()
                .add(new JsonObject(send("GET", "/roles/" + role, "")))
                .encode();
        send("DELETE", "/users/" + person(user).getString("id") + "/role-mappings/realm", roles);
    }

    JsonObject person(String user) {
        return new JsonArray(send("GET", "/users?exact=true&username=" + user, "")).getJsonObject(0);
    }

    private String send(String method, String path, String body) {
        HttpRequest.Builder request = Http.json(method, URI.create(server + "/admin/realms/sigap" + path), body)
                .header("Authorization", "Bearer " + token());
        HttpResponse<String> answer = Http.send(request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
