/**
 * The twin-world check: worlds that are equal but for what a viewer may not know, and every operation the served schema
 * allows asked in both. A byte that differs is a leak (docs/leaks.md).
 */
package id.sigap.leaks;
