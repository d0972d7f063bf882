/** What the doors share. */
package id.sigap.door.web;
