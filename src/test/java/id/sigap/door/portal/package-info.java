/** The portal over real HTTP, as a browser without scripts asks it. */
package id.sigap.door.portal;
