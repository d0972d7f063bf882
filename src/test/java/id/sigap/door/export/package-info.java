@org.jspecify.annotations.NullUnmarked
package id.sigap.door.export;
