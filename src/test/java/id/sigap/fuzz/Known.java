package id.sigap.fuzz;

import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** By the names of arguments: a report in the agency's hands, and texts and codes that fit. */
final class Known {

    private Known() {}

    static Map<String, Object> values() {
        Journey report = Journey.begun().inProcess();
        Map<String, Object> known = new HashMap<>();
        known.put("ticket", Map.of("number", report.receipt().number()));
        known.put("number", report.receipt().number());
        known.put("version", report.version());
        known.put(
                "into",
                Reports.submit(Api.as("tetangga"), Reports.publicRubble()).number());
        known.put("clientKey", UUID.randomUUID().toString());
        known.put("categoryCode", "trotoar");
        known.put("areaCode", "31.72.01.1004");
        known.put("unitCode", "SDA");
        known.put("description", "Uji");
        known.put("text", "Uji");
        known.put("note", "Uji");
        known.put("reason", "Uji");
        known.put("until", "2026-12-01");
        known.put("on", "2026-12-01");
        known.put("first", 1);
        known.put("year", 2026);
        known.put("stars", 1);
        known.put("progress", 1);
        known.put("approve", true);
        known.put("accept", true);
        known.put("visibility", "PUBLIC");
        return known;
    }
}
