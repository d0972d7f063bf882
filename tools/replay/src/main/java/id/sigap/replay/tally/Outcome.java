package id.sigap.replay.tally;

import java.util.List;

/** How a row ended. The reason is a refusal's code or a fault's name; the number is the report's, if there is one. */
public record Outcome(Kind kind, String reason, String number) {

    public enum Kind {
        /** Made by this run. */
        CREATED,
        /** Made before, carried on by this run. */
        RESUMED,
        /** Made before, with nothing left to do. */
        REPLAYED,
        REFUSED,
        FAILED,
        NOT_SENT
    }

    public static final Outcome NOT_SENT = new Outcome(Kind.NOT_SENT, "", "");

    public static Outcome accepted(String number, boolean replayed) {
        return new Outcome(replayed ? Kind.REPLAYED : Kind.CREATED, "", number);
    }

    public static Outcome resumed(String number) {
        return new Outcome(Kind.RESUMED, "", number);
    }

    public static Outcome refused(List<String> reasons) {
        return new Outcome(Kind.REFUSED, String.join(" + ", reasons), "");
    }

    public static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason, "");
    }
}
