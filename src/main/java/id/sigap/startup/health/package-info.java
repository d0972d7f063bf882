/** When an instance is ready to serve, as the management port tells. */
@NullMarked
package id.sigap.startup.health;

import org.jspecify.annotations.NullMarked;
