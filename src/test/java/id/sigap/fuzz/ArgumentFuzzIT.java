package id.sigap.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.language.FieldDefinition;
import id.sigap.fuzz.Inputs.Place;
import id.sigap.problem.ProblemCode;
import id.sigap.promises.Promise;
import id.sigap.promises.Shows;
import id.sigap.testing.Api;
import id.sigap.testing.AtOnce;
import id.sigap.testing.Journey;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given for an argument: the answer is a fixed code or what was asked for, and never a failure of ours. */
@QuarkusTest
@Shows({Promise.C12, Promise.H5})
class ArgumentFuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 20261129);

    /** Whoever has a token; a third of the values is given by nobody. */
    private static final List<String> USERS = List.of(
            Journey.REPORTER,
            Journey.LURAH,
            Journey.AGENCY,
            Journey.VALIDATOR,
            Journey.TICKET_ADMIN,
            "admin",
            "loket",
            "lapor1708");

    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::name).collect(Collectors.toSet());

    private static final Pattern CODE = Pattern.compile("\"code\":\"([A-Z_]+)\"");

    /** What only the inside knows: names of classes and tables, states of the database, what it would have been. */
    private static final Pattern INSIDE =
            Pattern.compile("\\w+\\.\\w+\\.[A-Z]\\w+|Exception|SQLSTATE|relation \"|constraint|[Dd]id you mean");

    private final Inputs inputs = new Inputs();
    private final Random random = new Random(SEED);
    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> told = new HashSet<>();
    private int asked;

    /** One request: who asks by which document, and what was given where. */
    private record Asked(Api api, String document, Map<String, @Nullable Object> values, String where) {

        HttpResponse<String> post() {
            return api.post(document, values);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Query", "Mutation"})
    void noInputIsAFailureOfOurs(String operation) {
        for (FieldDefinition root : inputs.roots(operation)) {
            Map<String, Object> known = Known.values();
            Map<String, @Nullable Object> ordinary = inputs.ordinary(root, known);
            List<Asked> all = new ArrayList<>();
            for (Place place : inputs.places(root)) {
                for (Object value : NastyValues.of(place.type())) {
                    all.add(asked(operation, root, place, Documents.with(ordinary, place.path(), value)));
                    if (place.many()) {
                        JsonArray one = new JsonArray().add(value);
                        all.add(asked(operation, root, place, Documents.with(ordinary, place.path(), one)));
                    }
                }
            }
            List<HttpResponse<String>> answers = AtOnce.map(all, Asked::post);
            for (int i = 0; i < all.size(); i++) {
                look(all.get(i), answers.get(i));
            }
            asked += all.size();
        }
        System.out.printf(
                "Fuzz: -Dfuzz.seed=%d, %s: %d requests, told %s%n", SEED, operation, asked, new TreeSet<>(told));
        assertEquals(Set.of(), wrong);
        assertTrue(CODES.containsAll(told), told.toString());
    }

    @Test
    void anExplicitNullIsTheDefault() {
        String page = "{ totalCount edges { node { id } } }";
        assertEquals(
                Api.anonymous().data("{ publicTickets " + page + " }", Map.of()),
                Api.anonymous()
                        .data("{ publicTickets(first: null, filter: null, after: null) " + page + " }", Map.of()));
    }

    private Asked asked(String operation, FieldDefinition root, Place place, Map<String, @Nullable Object> values) {
        boolean nobody = random.nextInt(3) == 0;
        String user = nobody ? "nobody" : USERS.get(random.nextInt(USERS.size()));
        String where = "%s %s by %s: %s".formatted(root.getName(), place.path(), user, brief(values, place.path()));
        return new Asked(nobody ? Api.anonymous() : Api.as(user), Documents.of(operation, root), values, where);
    }

    private void look(Asked one, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500
                || answer.body().contains("\"INTERNAL\"")
                || INSIDE.matcher(answer.body()).find()) {
            wrong.add(one.where() + " -> " + answer.statusCode() + " " + answer.body());
            return;
        }
        for (Matcher code = CODE.matcher(answer.body()); code.find(); ) {
            told.add(code.group(1));
        }
    }

    private static String brief(Map<String, @Nullable Object> values, List<String> path) {
        Object value = values;
        for (String name : path) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
