/** Which statements the service sends, what they touch, and what admits it. */
package id.sigap.statements;
