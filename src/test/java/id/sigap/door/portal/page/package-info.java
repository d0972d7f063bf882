/** What the portal's pages stand on. */
package id.sigap.door.portal.page;
