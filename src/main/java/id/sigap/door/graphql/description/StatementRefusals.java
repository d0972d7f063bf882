package id.sigap.door.graphql.description;

import static id.sigap.door.graphql.RuleCode.ALREADY_OBJECTED;
import static id.sigap.door.graphql.RuleCode.CONFLICT;
import static id.sigap.door.graphql.RuleCode.EXCUSED_TOO_MANY;
import static id.sigap.door.graphql.RuleCode.FORBIDDEN;
import static id.sigap.door.graphql.RuleCode.FOUR_EYES;
import static id.sigap.door.graphql.RuleCode.NO_OBJECTION_OPEN;
import static id.sigap.door.graphql.RuleCode.OBJECTIONS_POSSIBLE;
import static id.sigap.door.graphql.RuleCode.OBJECTION_OPEN;
import static id.sigap.door.graphql.RuleCode.OBJECTION_TOO_LATE;
import static id.sigap.door.graphql.RuleCode.PERCENT_INVALID;
import static id.sigap.door.graphql.RuleCode.REASON_MISSING;
import static id.sigap.door.graphql.RuleCode.SIGNER_UNNAMED;
import static id.sigap.door.graphql.RuleCode.STATEMENT_FINAL;
import static id.sigap.door.graphql.RuleCode.STATEMENT_UNKNOWN;
import static id.sigap.door.graphql.RuleCode.UNIT_UNKNOWN;

import id.sigap.door.graphql.RuleCode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** By what a question about statements, or a change of one, may be refused. */
final class StatementRefusals {

    private static final Map<String, Set<RuleCode>> BY_ROOT = Map.of(
            "statements", EnumSet.of(FORBIDDEN, UNIT_UNKNOWN),
            "statement", EnumSet.of(FORBIDDEN, UNIT_UNKNOWN),
            "tariff", EnumSet.of(FORBIDDEN),
            "statementCheck", EnumSet.of(FORBIDDEN, STATEMENT_UNKNOWN),
            "statementObject",
                    EnumSet.of(
                            ALREADY_OBJECTED,
                            FORBIDDEN,
                            OBJECTION_TOO_LATE,
                            REASON_MISSING,
                            STATEMENT_FINAL,
                            STATEMENT_UNKNOWN),
            "statementDecide",
                    EnumSet.of(
                            EXCUSED_TOO_MANY,
                            FORBIDDEN,
                            FOUR_EYES,
                            NO_OBJECTION_OPEN,
                            REASON_MISSING,
                            STATEMENT_FINAL,
                            STATEMENT_UNKNOWN),
            "statementSign",
                    EnumSet.of(
                            CONFLICT,
                            FORBIDDEN,
                            FOUR_EYES,
                            OBJECTIONS_POSSIBLE,
                            OBJECTION_OPEN,
                            PERCENT_INVALID,
                            SIGNER_UNNAMED,
                            STATEMENT_FINAL,
                            STATEMENT_UNKNOWN));

    private StatementRefusals() {}

    static Set<RuleCode> of(String root) {
        return BY_ROOT.getOrDefault(root, Set.of());
    }
}
