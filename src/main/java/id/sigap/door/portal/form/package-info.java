/** What forms of several rooms are made of: keys under which they count once, photos that come with them, long lists. */
@NullMarked
package id.sigap.door.portal.form;

import org.jspecify.annotations.NullMarked;
