/** Holds the code to the design: who may know whom, what stays hidden, how large things grow. Every rule has bitten. */
package id.sigap.architecture;
