package id.sigap.door.graphql.description;

import static id.sigap.door.graphql.RuleCode.AREA_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.BOX_EMPTY;
import static id.sigap.door.graphql.RuleCode.BOX_INVALID;
import static id.sigap.door.graphql.RuleCode.BOX_OVER_DATE_LINE;
import static id.sigap.door.graphql.RuleCode.CATEGORY_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CHANNEL_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.CURSOR_EXPIRED;
import static id.sigap.door.graphql.RuleCode.CURSOR_INVALID;
import static id.sigap.door.graphql.RuleCode.DAYS_OUT_OF_ORDER;
import static id.sigap.door.graphql.RuleCode.FILTER_EMPTY;
import static id.sigap.door.graphql.RuleCode.FILTER_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.FORBIDDEN;
import static id.sigap.door.graphql.RuleCode.IDS_TOO_MANY;
import static id.sigap.door.graphql.RuleCode.ID_INVALID;
import static id.sigap.door.graphql.RuleCode.NOT_FOUND;
import static id.sigap.door.graphql.RuleCode.NUMBER_MALFORMED;
import static id.sigap.door.graphql.RuleCode.NUMBER_MISTYPED;
import static id.sigap.door.graphql.RuleCode.PLACE_INCOMPLETE;
import static id.sigap.door.graphql.RuleCode.SEARCH_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.SEARCH_TOO_SHORT;
import static id.sigap.door.graphql.RuleCode.TEXT_INVALID;
import static id.sigap.door.graphql.RuleCode.TEXT_TOO_LONG;
import static id.sigap.door.graphql.RuleCode.UNIT_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.YEAR_OUT_OF_RANGE;

import id.sigap.door.graphql.RuleCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** By what a question about reports may be refused: by what it filters by, by where it goes on, by the ids that it names. */
final class ListRefusals {

    private static final Set<RuleCode> FILTERED = EnumSet.of(
            AREA_UNKNOWN,
            BOX_EMPTY,
            BOX_INVALID,
            BOX_OVER_DATE_LINE,
            CATEGORY_UNKNOWN,
            CHANNEL_UNKNOWN,
            DAYS_OUT_OF_ORDER,
            FILTER_EMPTY,
            FILTER_TOO_LONG,
            SEARCH_TOO_LONG,
            SEARCH_TOO_SHORT,
            TEXT_INVALID,
            TEXT_TOO_LONG,
            UNIT_UNKNOWN,
            YEAR_OUT_OF_RANGE);

    private static final Map<String, Set<RuleCode>> BY_ROOT = Map.ofEntries(
            Map.entry("publicTickets", FILTERED),
            Map.entry("myTickets", FILTERED),
            Map.entry("enteredTickets", FILTERED),
            Map.entry("inbox", FILTERED),
            Map.entry("unitTickets", FILTERED),
            Map.entry("tickets", FILTERED),
            Map.entry("ticketChanges", EnumSet.of(CURSOR_EXPIRED, CURSOR_INVALID, FORBIDDEN)),
            Map.entry("node", EnumSet.of(ID_INVALID, NOT_FOUND)),
            Map.entry("nodes", EnumSet.of(IDS_TOO_MANY, ID_INVALID)),
            Map.entry("areas", EnumSet.of(AREA_UNKNOWN)),
            Map.entry("placeSuggestions", EnumSet.of(PLACE_INCOMPLETE)),
            Map.entry("units", EnumSet.of(UNIT_UNKNOWN)),
            Map.entry(
                    "accessLog",
                    EnumSet.of(ID_INVALID, NUMBER_MALFORMED, NUMBER_MISTYPED, UNIT_UNKNOWN, YEAR_OUT_OF_RANGE)));

    private ListRefusals() {}

    static Set<RuleCode> of(String root) {
        return BY_ROOT.getOrDefault(root, Set.of());
    }
}
