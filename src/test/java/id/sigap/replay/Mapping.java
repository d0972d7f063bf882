package id.sigap.replay;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** All that ties a source to Sigap: the key's prefix, categories, places and points. */
record Mapping(String keyPrefix, String fallback, CategoryRules categories, PlaceRules places, Projection projection) {

    static Mapping load(MappingFiles files) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(files.text("mapping.properties")));
        return new Mapping(
                required(settings, "client-key-prefix"),
                required(settings, "category-fallback"),
                CategoryRules.of(files.table("category.csv")),
                PlaceRules.of(files.table("place.csv")),
                Projection.of(required(settings, "points-from"), required(settings, "points-to")));
    }

    private static String required(Properties settings, String key) {
        String value = settings.getProperty(key);
        if (value == null) {
            throw new UsageException("mapping.properties has no " + key);
        }
        return value;
    }
}
