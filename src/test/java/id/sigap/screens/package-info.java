/** The screens that apps and consoles have, each in one request: what they cost, and that they go on working. */
package id.sigap.screens;
