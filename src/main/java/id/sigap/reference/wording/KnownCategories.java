package id.sigap.reference.wording;

import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.ReferenceBook;

/** Of what is said and asked of a category, that there is one. */
final class KnownCategories {

    private KnownCategories() {}

    /**
     * Whether or not it is in force: what is said of it may be prepared, or still be true of its reports.
     *
     * @throws Problem CATEGORY_UNKNOWN
     */
    static void require(String code, ReferenceBook book) {
        if (book.category(code).isEmpty()) {
            throw new Problem(ProblemCode.CATEGORY_UNKNOWN, "categoryCode");
        }
    }
}
