/** Who may see what: roles, viewers, and the one policy that every door obeys. Pure Java: no clock, no framework. */
@NullMarked
package id.sigap.access;

import org.jspecify.annotations.NullMarked;
