/** What every door needs of HTTP: who calls, what a failure means, how it is logged. */
@NullMarked
package id.sigap.door.web;

import org.jspecify.annotations.NullMarked;
