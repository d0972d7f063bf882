/** What tests share: a clock that stands still, real tokens, a real client, a look into the database. */
package id.sigap.testing;
