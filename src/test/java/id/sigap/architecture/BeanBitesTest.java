package id.sigap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Untidy beans, seen to be refused. */
class BeanBitesTest {

    @Test
    void refusesInjectionIntoAField() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                class Injected { @jakarta.inject.Inject java.time.Clock clock; }
                class Configured { @org.eclipse.microprofile.config.inject.ConfigProperty(name = "x") String value; }
                class Given { java.time.Clock clock; @jakarta.inject.Inject Given(java.time.Clock clock) {} }
                """);

        assertEquals(Set.of("Injected", "Configured"), plant.reportedBy(BeanRules.nothingIsInjectedIntoFields));
    }

    @Test
    void refusesABeanThatKeepsTheLastRequest() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                @jakarta.enterprise.context.ApplicationScoped class Last { String number; }
                @id.sigap.platform.UseCase class Remembering { private static String number; }
                @org.eclipse.microprofile.graphql.GraphQLApi class Resolver { public String viewer; }
                @jakarta.enterprise.context.ApplicationScoped class Loaded { final int one = 1; volatile String book; }
                @jakarta.enterprise.context.RequestScoped class Once { String number; }
                """);

        assertEquals(Set.of("Last", "Remembering", "Resolver"), plant.reportedBy(BeanRules.sharedBeansKeepNothing));
    }

    @Test
    void refusesABeanThatAnybodyCanMake() {
        Plant plant = Plant.of("""
                package id.sigap.ticket;
                @id.sigap.platform.UseCase public class Open { public Open(java.time.Clock clock) {} }
                @jakarta.enterprise.context.ApplicationScoped public class Implicit {}
                @jakarta.enterprise.context.ApplicationScoped public class Closed { Closed() {} }
                """);

        assertEquals(Set.of("Open", "Implicit"), plant.reportedBy(BeanRules.nobodyMakesBeansByHand));
    }

    @Test
    void refusesAPublicFieldThatChanges() {
        Plant plant = Plant.of("""
                package id.sigap.door.graphql;
                class Counter { public int count; }
                class Limits { public static final int MOST = 3; }
                @org.eclipse.microprofile.graphql.Input class FilterInput { public String code; }
                """);

        assertEquals(Set.of("Counter"), plant.reportedBy(BeanRules.publicFieldsAreFinal));
    }
}
