/** The journey of a report as one table: states, steps, who may do them and under which conditions. Pure Java. */
@NullMarked
package id.sigap.workflow;

import org.jspecify.annotations.NullMarked;
