package id.sigap.reference.outline;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * The boundaries of areas, from a GeoJSON file that the operator configures: a FeatureCollection in WGS 84 whose features
 * have a {@code code} property.
 *
 * @param shapes by the areas' codes, in degrees, in the order of the file
 */
public record Outlines(Map<String, Geometry> shapes) {

    /**
     * What a file says.
     *
     * @throws IllegalStateException if it is not such a collection
     */
    public static Outlines read(Path file) {
        try {
            GeoJsonReader reader = new GeoJsonReader(new GeometryFactory());
            Map<String, Geometry> shapes = new LinkedHashMap<>();
            for (Object each : new JsonObject(Files.readString(file)).getJsonArray("features")) {
                JsonObject feature = (JsonObject) each;
                shapes.put(
                        feature.getJsonObject("properties").getString("code"),
                        reader.read(feature.getJsonObject("geometry").encode()));
            }
            return new Outlines(shapes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | ClassCastException | NullPointerException | DecodeException e) {
            throw new IllegalStateException(
                    "sigap.areas.boundaries: not a GeoJSON FeatureCollection of areas: " + file, e);
        }
    }
}
