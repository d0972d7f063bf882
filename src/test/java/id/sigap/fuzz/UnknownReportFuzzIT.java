package id.sigap.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import id.sigap.fuzz.Inputs.Place;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.Journey;
import id.sigap.testing.Reports;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever else is given with it, to whoever may not know a private report it is none: the same status and the same bytes. */
@QuarkusTest
@Shows(Promise.C12)
class UnknownReportFuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 20261129);

    private static final List<String> STRANGERS =
            List.of("tetangga", "petugas-sda", "lurah-pejagalan", "lapor1708", "loket", "tanpa-peran");

    private static final Map<String, Object> NONE =
            Map.of("number", "JK-00000-00000-0", "id", "AQAAAAAAAAAAAAAAAAAAAAA");

    private final Inputs inputs = new Inputs();
    private final Random random = new Random(SEED);
    private final Set<String> told = new TreeSet<>();
    private int asked;

    @Test
    void aPrivateReportIsNoneWhateverIsGivenWithIt() {
        Reports.Receipt receipt = Journey.of(Reports.submit(Api.as("warga"), Reports.rubble()))
                .inProcess()
                .receipt();
        Map<String, Object> hidden = Map.of("number", receipt.number(), "id", receipt.id());
        for (String operation : List.of("Query", "Mutation")) {
            for (FieldDefinition root : inputs.roots(operation)) {
                String argument = argument(root);
                if (argument != null) {
                    compare(operation, root, argument, hidden);
                }
            }
        }
        System.out.printf("Unknown: -Dfuzz.seed=%d, %d pairs of requests%n", SEED, asked);
        assertEquals(Set.of(), told);
        assertTrue(asked > 300, "too few to mean anything");
    }

    /** The argument that says which report is meant; null if none does. */
    private static @Nullable String argument(FieldDefinition root) {
        return root.getInputValueDefinitions().stream()
                .map(InputValueDefinition::getName)
                .filter(name -> name.equals("ticket") || name.equals("number"))
                .findFirst()
                .orElse(null);
    }

    private void compare(String operation, FieldDefinition root, String argument, Map<String, Object> hidden) {
        Map<String, @Nullable Object> ordinary = inputs.ordinary(root, Map.of("into", NONE.get("number")));
        for (Place place : inputs.places(root)) {
            if (place.path().get(0).equals(argument)) {
                continue;
            }
            for (Object value : NastyValues.of(place.type())) {
                String user = STRANGERS.get(random.nextInt(STRANGERS.size()));
                String by = argument.equals("number") || random.nextBoolean() ? "number" : "id";
                Map<String, @Nullable Object> values = Documents.with(ordinary, place.path(), value);
                String document = Documents.of(operation, root);
                String none = answer(user, document, values, argument, NONE, by);
                if (!none.equals(answer(user, document, values, argument, hidden, by))) {
                    told.add("%s %s by %s".formatted(root.getName(), place.path(), user));
                }
                asked++;
            }
        }
    }

    private static String answer(
            String user,
            String document,
            Map<String, @Nullable Object> values,
            String argument,
            Map<String, Object> sought,
            String by) {
        Object named = sought.get(by);
        Map<String, @Nullable Object> given = new HashMap<>(values);
        given.put(argument, argument.equals("number") ? named : Map.of(by, named));
        HttpResponse<String> answer = Api.as(user).post(document, given);
        return answer.statusCode() + answer.body().replace(named.toString(), "it");
    }
}
