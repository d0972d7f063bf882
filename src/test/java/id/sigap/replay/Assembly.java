package id.sigap.replay;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts together what a run needs, from the options. */
final class Assembly {
    private static final String CATEGORIES = "{ categories { code unitCode } }";

    private final Options options;
    private final AccessFinder accesses;
    private final Tally tally;
    private final Pause pause = new Pause(Sleeper.REAL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Gateway gateway;

    Assembly(Options options, AccessFinder accesses, Tally tally) {
        this.options = options;
        this.accesses = accesses;
        this.tally = tally;
        this.gateway = new Gateway(http, options.service());
    }

    Gateway gateway() {
        return gateway;
    }

    /** Asks for the first token here: without one, no row needs to be tried. */
    Delivery delivery(Mapping mapping) throws IOException, InterruptedException, RowEndedException {
        Access access = accesses.find(options);
        AccountsFinder finder = accesses.accounts();
        Optional<Accounts> accounts = finder.find(options, accesses.isDevMode(options));
        Tokens tokens = access instanceof Access.Ready ready
                ? Tokens.ready(ready.token())
                : new OidcTokens(http, (Access.Oidc) access);
        tokens.current();
        Sender channel = sender(tokens);
        Extras extras = Extras.of(options);
        if (accounts.isEmpty()) {
            return new Courier(new Submitter(channel, extras, null, tally), null, tally);
        }
        Staff staff = new Staff(
                accounts.get(), user -> sender(new OidcTokens(http, finder.access(accounts.get(), access, user))));
        Officers officers = new Officers(staff, unitsOf(channel), mapping.words(), tally);
        return new Courier(new Submitter(channel, extras, new Finder(staff.admin()), tally), officers, tally);
    }

    private Sender sender(Tokens tokens) {
        return new Sender(gateway, tokens, Sleeper.REAL, pause);
    }

    private static Map<String, String> unitsOf(Sender anyone) throws InterruptedException, RowEndedException {
        Map<String, String> units = new HashMap<>();
        Answer answer = anyone.ask(new JsonObject().put("query", CATEGORIES));
        Answer.objects(answer.data(), "categories")
                .forEach(c -> units.put(c.getString("code"), c.getString("unitCode")));
        return units;
    }
}
