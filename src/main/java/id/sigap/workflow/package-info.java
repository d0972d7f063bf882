/** The states of a report. Pure Java. */
@NullMarked
package id.sigap.workflow;

import org.jspecify.annotations.NullMarked;
