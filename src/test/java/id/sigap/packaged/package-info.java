/** Tests of the packaged application: a process of its own, started and killed as an operator's would be. */
package id.sigap.packaged;
