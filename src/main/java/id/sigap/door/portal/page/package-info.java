/** What every page of the portal stands on: how it is asked for, laid out, worded and sent. */
@NullMarked
package id.sigap.door.portal.page;

import org.jspecify.annotations.NullMarked;
