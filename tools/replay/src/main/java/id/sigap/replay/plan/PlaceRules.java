package id.sigap.replay.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source's places as our kelurahan: by neighbourhood, else by district. */
record PlaceRules(Map<String, String> codes) {

    static PlaceRules of(List<Map<String, String>> table) {
        Map<String, String> codes = new HashMap<>();
        for (Map<String, String> r : table) {
            codes.put(r.get("kind") + " " + r.get("value"), r.getOrDefault("area_code", ""));
        }
        return new PlaceRules(Map.copyOf(codes));
    }

    Optional<String> neighborhood(String name) {
        return Optional.ofNullable(codes.get("neighborhood " + name));
    }

    Optional<String> district(String number) {
        return Optional.ofNullable(codes.get("district " + number));
    }
}
