package id.sigap.reference.rules;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.regex.Pattern;

/** The forms that codes have: those of the database's own checks, and none longer than is handy. */
enum Codes {
    UNIT("[A-Z0-9]+([.-][A-Z0-9]+)*"),
    CATEGORY("[a-z0-9]+(-[a-z0-9]+)*"),
    CHANNEL("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
    GROUP("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final int LONGEST = 80;

    private final Pattern form;

    Codes(String form) {
        this.form = Pattern.compile(form);
    }

    /** @throws Problem CODE_INVALID */
    void require(String code, String field) {
        if (code.length() > LONGEST || !form.matcher(code).matches()) {
            throw new Problem(ProblemCode.CODE_INVALID, field);
        }
    }
}
