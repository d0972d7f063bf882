package id.sigap.promises;

import java.util.Optional;

/**
 * What Sigap promises, by the letters under which it is spoken of: C for confidentiality, I for integrity, A for availability,
 * H for hard input, O for operation. With each what no test shows yet.
 */
public enum Promise {
    C1(
            "A report is private unless its reporter says otherwise, by a recorded act of their own.",
            "channels that are to come"),
    C2("Day, hour and identity are for validators, ticket administrators and admins, and for the reporter."),
    C3("No way around that: what may be seen depends on the report and the viewer, never on the path to it."),
    C4("Sorting and filtering need the right to read: an order or a bisection tells nothing."),
    C5("Lists of whoever may not know times are not in the order of arrival."),
    C6("Cursors are sealed, and good for one viewer and one list; no time can be read out of them."),
    C7("Report numbers say nothing of day, order or place, and nobody guesses one and its PIN."),
    C8("No public id is made of a time."),
    C9("No header, status, port or file beside the answer tells a time."),
    C10("History is read in its order, without times, and without a trace of the steps that are hidden."),
    C11("Due dates do not give the beginning away: units see bands, which change at midnight."),
    C12("Refusals tell nothing: missing, private and somebody else's are one answer, of one cost."),
    C13("Who tries report numbers is slowed down, and cannot tell a private report from none."),
    C14("Subscriptions and messages obey the same rules at each event.", "no messages yet"),
    C15("Exports and files obey the same rules, and carry no times of their own."),
    C16("Of what a camera writes into a photo nothing is kept."),
    C17("Photos of a private report are locked; who may see them is granted by name, for a time, and recorded."),
    C18("Who reported is told to few, and only after that was recorded; it is stored apart and sealed."),
    C19("Published figures cannot be subtracted from each other to find a person."),
    C20("Logs, traces and metrics carry nothing that a person wrote, and nothing of who they are.", "dumps of memory"),
    I1("Only the drawn steps happen, by those who may; the database itself refuses all others."),
    I2("Of two who act on one report at once, one wins and the other is told."),
    I3("The same submission sent again is one report with one number.", "a send cut off by a pulled network cable"),
    I4("What was acknowledged is never lost and never half stored."),
    I5("History is only added to: the service's own role in the database cannot change it."),
    I6("Whoever changes history in the database is found, and the first wrong row is named."),
    I7("Every look into a private report is recorded before it is given, or it is not given."),
    I8("Working days are counted right, from 2020 to 2027."),
    I9("Figures equal a recount from history."),
    A1(
            "Under three times the load accepted work goes on, and the rest is told quickly to come back.",
            "ten minutes a stage of `make overload`; seen were 15 seconds each"),
    A2("Every wait for something outside has an end."),
    A3("A database that dies is taken over from within a minute, and nothing acknowledged is lost."),
    A4("Any one instance may die at any time."),
    A5("A new release serves beside the old one.", "code of a second release: there is none yet"),
    A6("A stop finishes what is under way and takes nothing new."),
    A7("What is due happens once, however many instances there are and die."),
    A8("A wrong clock decides nothing."),
    A9("A holiday that is moved counts every open report anew, once, and no closed one."),
    A10("Without a helper the rest goes on, and nothing opens."),
    H1("Documents too deep, too wide or too dear are refused before anything runs, cheaply."),
    H2("In production there is no introspection, no console and no management from outside."),
    H3("Photos are taken by what they are; bombs, disguises and torn files are refused or made plain."),
    H4("Text is kept whole and made harmless; length is counted in code points."),
    H5("Nothing that is sent becomes SQL, a pattern or a line of the log."),
    H6(
            "Slow, huge and twisted requests are cut off; a forged address moves no limit.",
            "slow senders by `make slow`, which no build runs"),
    H7("Forged tokens are refused alike; a role that is taken away ends within a minute."),
    O1("A backup is restored within half an hour.", "a year of a city, in that half hour, on a machine of its own"),
    O2("Migrations do not lock what is in use.", "a million rows, and the data of a release before"),
    O3("No secret stands in the repository, the image, the processes or the logs; keys are changed while it runs."),
    O4(
            "A build says what it is made of, is the same twice, and refuses what is known to be broken.",
            "seventy classes of Quarkus' own that say how it starts (make reproducible)"),
    O5("Personal data go when they should, and the case and its proof stay.", "words in old dumps, which go with them"),
    O6(
            "The image runs without rights, on a file system that it cannot write.",
            "a cluster, and its runtime's seccomp profile; the image itself by `make image-check`, which no build runs");

    private final String words;
    private final Optional<String> missing;

    Promise(String words) {
        this.words = words;
        missing = Optional.empty();
    }

    Promise(String words, String missing) {
        this.words = words;
        this.missing = Optional.of(missing);
    }

    String words() {
        return words;
    }

    /** What no test shows; empty if all is shown. */
    Optional<String> missing() {
        return missing;
    }
}
