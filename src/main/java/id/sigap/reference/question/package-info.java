/** What a category asks of whoever reports something, in versions, and whether an answer is one. */
@NullMarked
package id.sigap.reference.question;

import org.jspecify.annotations.NullMarked;
