package id.sigap.door.graphql.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** The numbers that the tests of limits use are those that production has. */
class ShippedSettingsTest {

    @Test
    void theyAreThoseOfProduction() throws Exception {
        GraphQLSettings production = production().getConfigMapping(GraphQLSettings.class);
        for (Method setting : GraphQLSettings.class.getDeclaredMethods()) {
            if (setting.getName().equals("persisted")) {
                GraphQLSettings.Persisted persisted = production.persisted();
                assertEquals(Optional.empty(), persisted.file());
                assertEquals(Optional.empty(), persisted.onlyFor());
            } else if (!setting.getName().equals("rememberedDocuments")) {
                assertEquals(setting.invoke(production), setting.invoke(new ShippedSettings(false)), setting.getName());
            }
        }
    }

    private static SmallRyeConfig production() throws Exception {
        Config shipped = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withProfile("prod")
                .withSources(
                        new PropertiesConfigSource(ShippedSettingsTest.class.getResource("/application.properties")))
                .addDefaultInterceptors()
                .withMapping(GraphQLSettings.class)
                .withMappingIgnore("**")
                .build();
        return shipped.unwrap(SmallRyeConfig.class);
    }
}
