/** Every argument of the schema, given what no client should send. */
@org.jspecify.annotations.NullMarked
package id.sigap.fuzz;
