@org.jspecify.annotations.NullUnmarked
package id.sigap.export;
