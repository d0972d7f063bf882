/**
 * The portal in a real Chromium: {@code make browser}. Skipped, with a word, where there is none. Screenshots of every page:
 * {@code make screenshots}.
 */
package id.sigap.browser;
