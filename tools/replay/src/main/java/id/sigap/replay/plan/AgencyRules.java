package id.sigap.replay.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The source's agencies as our units: the first whose start fits, in the order of the file. */
public record AgencyRules(List<Rule> rules) {

    /** No unit means the one that the category belongs to. */
    record Rule(String start, String unit) {}

    static AgencyRules of(List<Map<String, String>> table) {
        return new AgencyRules(table.stream()
                .map(r -> new Rule(r.getOrDefault("agency_start", ""), r.getOrDefault("unit_code", "")))
                .toList());
    }

    Optional<String> unit(String agency) {
        return rules.stream()
                .filter(rule -> agency.startsWith(rule.start()))
                .findFirst()
                .map(Rule::unit);
    }
}
