/** What an admin changes of the words that the city says and asks: notices, questions, standard answers. */
@NullMarked
package id.sigap.reference.wording;

import org.jspecify.annotations.NullMarked;
