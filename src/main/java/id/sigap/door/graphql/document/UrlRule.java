package id.sigap.door.graphql.document;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.VariableDefinition;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Set;

/**
 * Which arguments may be sent in a URL, and which only in a body. Addresses are logged by every proxy on the way and
 * kept by browsers, so a PIN, a client key, a contact or anything that somebody wrote does not belong there.
 *
 * <p>Arguments and input fields are ruled by name. What nobody has ruled on is kept out; {@code UrlRuleIT} rings for it.
 */
public final class UrlRule {

    /** Codes, pages and numbers: they name what is asked for, and open nothing that is not open already. */
    static final Set<String> OPEN = Set.of(
            "action",
            "after",
            "areaSuggested",
            "by",
            "categoryCodes",
            "channelCodes",
            "claimed",
            "claimedByMe",
            "code",
            "disputePending",
            "filter",
            "first",
            "heldWithin",
            "includeClosed",
            "includeInternal",
            "language",
            "month",
            "months",
            "scope",
            "since",
            "number",
            "of",
            "parentCode",
            "paused",
            "size",
            "sort",
            "statuses",
            "table",
            "transferAsked",
            "unit",
            "urgencies",
            "within",
            "year",
            // The specification's own, below __type.
            "includeDeprecated");

    /** Secrets, people's words and whereabouts, and whatever only a change takes. */
    static final Set<String> CLOSED = Set.of(
            "accept",
            "address",
            "anonymous",
            "answers",
            "approve",
            "basis",
            "areas",
            "bands",
            "deductionPercent",
            "excusedLate",
            "excusedOverdue",
            "areaCode",
            "before",
            "box",
            "categoryCode",
            "channelCode",
            "clientKey",
            "day",
            "decreed",
            "description",
            "dryRun",
            "due",
            "east",
            "email",
            "file",
            "follow",
            "from",
            "grant",
            "height",
            "id",
            "ids",
            "input",
            "into",
            "kind",
            "latitude",
            "left",
            "longitude",
            "name",
            "newDay",
            "newName",
            "north",
            "note",
            "officer",
            "on",
            "phone",
            "photo",
            "photos",
            "pin",
            "place",
            "point",
            "progress",
            "spans",
            "public",
            "questionVersion",
            "reason",
            "reasonCode",
            "reporter",
            "south",
            "stars",
            "submitted",
            "text",
            "ticket",
            "tickets",
            "ticketNumber",
            "to",
            "top",
            "unitCode",
            "until",
            "value",
            "version",
            "viewer",
            "visibility",
            "west",
            "width",
            // Of edits of reference data.
            "attended",
            "carriesChoice",
            "firstReceiver",
            "geoTagged",
            "group",
            "intake",
            "internal",
            "lastDay",
            "nameEnglish",
            "nameIndonesian",
            "relativeToCategory",
            "replace",
            "step",
            "successorCode",
            "unitKind",
            "validFrom",
            "workingDays",
            // Of what the city says and asks.
            "areaCodes",
            "english",
            "indonesian",
            "label",
            "least",
            "most",
            "options",
            "questions",
            "required",
            "severity",
            "validTo");

    /** Names that say so themselves, whatever they are names of. */
    private static final Set<String> SECRET = Set.of("clientKey", "email", "phone", "pin");

    private UrlRule() {}

    /** Whether a document makes use of anything that an address may not hold, in any operation or fragment. */
    public static boolean refuses(Document document) {
        return document.getDefinitions().stream().anyMatch(UrlRule::refuses);
    }

    private static boolean refuses(Node<?> node) {
        if (node instanceof Directive || isIntrospection(node)) {
            // Theirs are the specification's own arguments.
            return node.getChildren().stream().anyMatch(child -> !(child instanceof Argument) && refuses(child));
        }
        if (node instanceof VariableDefinition variable && SECRET.contains(variable.getName())) {
            return true;
        }
        if (node instanceof Argument argument && !OPEN.contains(argument.getName())) {
            return true;
        }
        if (node instanceof ObjectField field && !OPEN.contains(field.getName())) {
            return true;
        }
        return node.getChildren().stream().anyMatch(UrlRule::refuses);
    }

    private static boolean isIntrospection(Node<?> node) {
        return node instanceof Field field && field.getName().startsWith("__");
    }

    /** Whether variables, by a name of theirs or of a field in them, are what an address may not hold. */
    public static boolean refuses(JsonObject variables) {
        // A variable may have any name; a field in one has the schema's.
        return refuses(variables.keySet()) || variables.values().stream().anyMatch(UrlRule::refusesFields);
    }

    private static boolean refusesFields(JsonValue value) {
        if (value instanceof JsonObject object) {
            return !OPEN.containsAll(object.keySet())
                    || object.values().stream().anyMatch(UrlRule::refusesFields);
        }
        return value instanceof JsonArray array && array.stream().anyMatch(UrlRule::refusesFields);
    }

    public static boolean refuses(Collection<String> names) {
        return names.stream().anyMatch(SECRET::contains);
    }
}
