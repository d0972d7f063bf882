package id.sigap.replay;

import id.sigap.replay.desk.Courier;
import id.sigap.replay.desk.Delivery;
import id.sigap.replay.desk.Extras;
import id.sigap.replay.desk.Finder;
import id.sigap.replay.desk.Officers;
import id.sigap.replay.desk.Staff;
import id.sigap.replay.desk.Submitter;
import id.sigap.replay.http.Access;
import id.sigap.replay.http.AccessFinder;
import id.sigap.replay.http.Accounts;
import id.sigap.replay.http.AccountsFinder;
import id.sigap.replay.http.Answer;
import id.sigap.replay.http.Doors;
import id.sigap.replay.http.Query;
import id.sigap.replay.http.Sender;
import id.sigap.replay.plan.Mapping;
import id.sigap.replay.tally.RowEndedException;
import id.sigap.replay.tally.Tally;
import id.sigap.replay.usage.Options;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts together what a run needs, from the options. */
final class Assembly {
    private static final String CATEGORIES = "{ categories { code unit { code } } }";

    private final Options options;
    private final AccessFinder accesses;
    private final Doors doors;
    private final Tally tally;

    Assembly(Options options, AccessFinder accesses, Doors doors, Tally tally) {
        this.options = options;
        this.accesses = accesses;
        this.doors = doors;
        this.tally = tally;
    }

    /** Signs the channel in: if that fails, no row needs to be tried. */
    Delivery delivery(Mapping mapping) throws IOException, InterruptedException, RowEndedException {
        Access access = accesses.find(options);
        AccountsFinder finder = accesses.accounts();
        Optional<Accounts> accounts = finder.find(options, accesses.isDevMode(options));
        Sender channel = doors.as(access);
        channel.signIn();
        Extras extras = Extras.of(options);
        if (accounts.isEmpty()) {
            return new Courier(new Submitter(channel, extras, null, tally), null, tally);
        }
        Staff staff = new Staff(accounts.get(), user -> doors.as(finder.access(accounts.get(), access, user)));
        Officers officers = new Officers(staff, unitsOf(channel), mapping.words(), tally);
        return new Courier(new Submitter(channel, extras, new Finder(staff.admin()), tally), officers, tally);
    }

    private static Map<String, String> unitsOf(Sender anyone) throws InterruptedException, RowEndedException {
        Map<String, String> units = new HashMap<>();
        Answer answer = anyone.ask(Query.of(CATEGORIES));
        answer.data()
                .path("categories")
                .forEach(c -> units.put(
                        c.path("code").asText(), c.path("unit").path("code").asText()));
        return units;
    }
}
