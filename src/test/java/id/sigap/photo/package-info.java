/** Photos as people, and others, send them. */
package id.sigap.photo;
