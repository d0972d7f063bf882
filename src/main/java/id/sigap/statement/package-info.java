/**
 * Monthly statements of units (docs/domain.md, Pay rule): counted from history, objected to, decided, signed by a person, and
 * final then. Figures and per cent alone: no amount of money, and of people only who signed.
 */
@NullMarked
package id.sigap.statement;

import org.jspecify.annotations.NullMarked;
