/** What the doors share. */
package id.sigap.web;
