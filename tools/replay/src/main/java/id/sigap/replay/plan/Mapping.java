package id.sigap.replay.plan;

import id.sigap.replay.usage.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;

/** All that ties a source to Sigap: the key's prefix, categories, places and points. */
public record Mapping(
        String keyPrefix,
        String fallback,
        String media,
        Words words,
        CategoryRules categories,
        PlaceRules places,
        Projection projection,
        AgencyRules agencies,
        Ways ways) {

    /** What is said where the service wants a reason and the source has none. */
    public record Words(String dispose, String findings) {}

    public static Mapping load(MappingFiles files) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(files.text("mapping.properties")));
        return new Mapping(
                required(settings, "client-key-prefix"),
                required(settings, "category-fallback"),
                required(settings, "has-media"),
                new Words(required(settings, "dispose-reason"), required(settings, "visit-findings")),
                CategoryRules.of(files.table("category.csv")),
                PlaceRules.of(files.table("place.csv")),
                Projection.of(required(settings, "points-from"), required(settings, "points-to")),
                AgencyRules.of(files.table("agency.csv")),
                Ways.of(files.table("status.csv"), files.table("way.csv")));
    }

    private static String required(Properties settings, String key) {
        String value = settings.getProperty(key);
        if (value == null) {
            throw new UsageException("mapping.properties has no " + key);
        }
        return value;
    }
}
