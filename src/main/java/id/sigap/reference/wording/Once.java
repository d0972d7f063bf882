package id.sigap.reference.wording;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What may stand in a list once, however it is written. */
final class Once {

    private final Set<String> seen = new HashSet<>();

    /** @throws Problem ENTRY_REPEATED for what was there before */
    String read(String entry, String field) {
        if (!seen.add(entry.toLowerCase(Locale.ROOT))) {
            throw new Problem(ProblemCode.ENTRY_REPEATED, field);
        }
        return entry;
    }
}
