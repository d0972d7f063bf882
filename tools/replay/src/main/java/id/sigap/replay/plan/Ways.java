package id.sigap.replay.plan;

import id.sigap.replay.usage.UsageException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Which way a case goes, by the source's status and note: the first rule that fits, in the order of the file. */
record Ways(List<Rule> rules) {

    record Rule(String status, Pattern note, Way way) {
        boolean fits(String otherStatus, String otherNote) {
            return status.equals(otherStatus) && note.matcher(otherNote).find();
        }
    }

    static Ways of(List<Map<String, String>> statuses, List<Map<String, String>> ways) {
        Map<String, Way> byName = new LinkedHashMap<>();
        ways.forEach(row -> byName.put(row.getOrDefault("way", ""), way(row)));
        return new Ways(statuses.stream().map(row -> rule(row, byName)).toList());
    }

    /** Null for a status that the mapping does not know: such a report stays as it was submitted. */
    @Nullable
    Way way(String status, String note) {
        return rules.stream()
                .filter(rule -> rule.fits(status, note))
                .findFirst()
                .map(Rule::way)
                .orElse(null);
    }

    private static Rule rule(Map<String, String> row, Map<String, Way> ways) {
        Way way = ways.get(row.getOrDefault("way", ""));
        if (way == null) {
            throw new UsageException("status.csv names a way that way.csv has not: " + row.get("way"));
        }
        try {
            int flags = Pattern.CASE_INSENSITIVE;
            return new Rule(row.getOrDefault("status", ""), Pattern.compile(row.getOrDefault("note", ""), flags), way);
        } catch (PatternSyntaxException e) {
            throw new UsageException("status.csv has a note that is no pattern: " + e.getDescription());
        }
    }

    private static Way way(Map<String, String> row) {
        Map<String, Act> road = new LinkedHashMap<>();
        for (String step : row.getOrDefault("road", "").split(" ", -1)) {
            String[] parts = step.split(":", 2);
            if (parts.length == 2) {
                road.put(parts[0], Act.of(parts[1]));
            }
        }
        String progress = row.getOrDefault("progress", "");
        if (!progress.matches("\\d{0,2}")) {
            throw new UsageException("way.csv has a progress that is not 0 to 99: " + progress);
        }
        String code = row.getOrDefault("code", "");
        return new Way(
                row.getOrDefault("way", ""),
                row.getOrDefault("target", ""),
                Map.copyOf(road),
                progress.isEmpty() ? 0 : Integer.parseInt(progress),
                code.isEmpty() ? null : code,
                row.getOrDefault("reason", ""));
    }
}
