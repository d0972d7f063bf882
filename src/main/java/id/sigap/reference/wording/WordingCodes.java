package id.sigap.reference.wording;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.regex.Pattern;

/** The forms that codes have here: those of the database's own checks, and none longer than is handy. */
enum WordingCodes {
    NAMED("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
    OPTION("[A-Z0-9]+(_[A-Z0-9]+)*");

    private static final int LONGEST = 60;

    private final Pattern form;

    WordingCodes(String form) {
        this.form = Pattern.compile(form);
    }

    /** @throws Problem ID_INVALID */
    String read(String code, String field) {
        if (code.length() > LONGEST || !form.matcher(code).matches()) {
            throw new Problem(ProblemCode.ID_INVALID, field);
        }
        return code;
    }
}
