package id.sigap.replay.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source's categories as ours: the first rule that fits, in the order of the file. */
record CategoryRules(List<Rule> rules) {

    /** An empty start fits every request type of the category. */
    record Rule(String category, String requestTypeStart, String code) {
        boolean fits(String otherCategory, String requestType) {
            return category.equals(otherCategory) && requestType.startsWith(requestTypeStart);
        }
    }

    static CategoryRules of(List<Map<String, String>> table) {
        return new CategoryRules(table.stream()
                .map(r -> new Rule(
                        r.getOrDefault("category", ""),
                        r.getOrDefault("request_type_start", ""),
                        r.getOrDefault("code", "")))
                .toList());
    }

    Optional<String> code(String category, String requestType) {
        return rules.stream()
                .filter(r -> r.fits(category, requestType))
                .findFirst()
                .map(Rule::code);
    }
}
