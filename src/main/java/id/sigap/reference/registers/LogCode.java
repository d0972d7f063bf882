package id.sigap.reference.registers;

import java.time.LocalDate;

/** What the log of edits calls a row that is dated. */
final class LogCode {

    private LogCode() {}

    static String of(String what, LocalDate validFrom) {
        return what + " " + validFrom;
    }
}
