package id.sigap.audit;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Appends only; the database refuses anything else. */
@ApplicationScoped
class DisclosureRepository implements PanacheRepository<Disclosure> {}
