package id.sigap.packaged;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;

/** Several processes of the packaged application, however a call gets to one of them. */
interface Instances {

    String token(String subject, String... rolesAndGroups);

    /**
     * What one of them answers to a document.
     *
     * @param instance which one, where that can be chosen
     * @throws IOException if there is no answer, or none that says whether anything was done
     */
    JsonObject ask(int instance, String token, String document, Map<String, Object> variables)
            throws IOException, InterruptedException;
}
