package id.sigap.packaged;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests that need a real Keycloak, by {@code make keycloak-test}. All of them share one {@link City}. */
@Tag("keycloak")
@ExtendWith(InCity.Once.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface InCity {

    /** Starts the city for the first class that asks, and stops it after the last test of all. */
    final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == City.class;
        }

        @Override
        public City resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(City.class, Once::begin, City.class);
        }

        private static City begin(Class<City> key) {
            try {
                return new City();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
