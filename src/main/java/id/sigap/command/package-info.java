/** What an operator runs from the shell instead of the service. */
@NullMarked
package id.sigap.command;

import org.jspecify.annotations.NullMarked;
