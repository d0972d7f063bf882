/** Every component with every state it has, on one page, for those who build pages. */
@NullMarked
package id.sigap.door.portal.kit;

import org.jspecify.annotations.NullMarked;
