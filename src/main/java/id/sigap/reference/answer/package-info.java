/** Texts that staff answer with, so that nobody has to find the words again: fixed, and about nobody. */
@NullMarked
package id.sigap.reference.answer;

import org.jspecify.annotations.NullMarked;
