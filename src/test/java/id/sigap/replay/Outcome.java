package id.sigap.replay;

import java.util.List;

/** How a row ended. The reason is a refusal's code or a fault's name; the number is the report's, if there is one. */
record Outcome(Kind kind, String reason, String number) {

    enum Kind {
        CREATED,
        REPLAYED,
        REFUSED,
        FAILED,
        NOT_SENT
    }

    static final Outcome NOT_SENT = new Outcome(Kind.NOT_SENT, "", "");

    static Outcome accepted(String number, boolean replayed) {
        return new Outcome(replayed ? Kind.REPLAYED : Kind.CREATED, "", number);
    }

    static Outcome refused(List<String> reasons) {
        return new Outcome(Kind.REFUSED, String.join(" + ", reasons), "");
    }

    static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason, "");
    }
}
