package id.sigap.identity;

import id.sigap.access.Role;
import id.sigap.access.Viewer;
import id.sigap.platform.OfficerIds;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.OrgUnit;
import id.sigap.reference.ReferenceBook;
import id.sigap.reference.ReferenceData;
import id.sigap.text.Texts;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request. Read by doors, before they call a use case. */
@RequestScoped
public class CurrentViewer {

    private final SecurityIdentity identity;
    private final PersonKeys persons;
    private final ReferenceData reference;
    private final OfficerIds officerIds;
    private final Clock clock;
    private @Nullable Viewer viewer;

    CurrentViewer(
            SecurityIdentity identity,
            PersonKeys persons,
            ReferenceData reference,
            OfficerIds officerIds,
            Clock clock) {
        this.identity = identity;
        this.persons = persons;
        this.reference = reference;
        this.officerIds = officerIds;
        this.clock = clock;
    }

    /** The viewer of this request; anonymous without a token. */
    public synchronized Viewer get() {
        if (viewer == null) {
            viewer = token().map(this::viewerOf).orElseGet(Viewer::anonymous);
        }
        return viewer;
    }

    /** What the token says of the person behind it. */
    public TokenContact contact() {
        return token().map(token ->
                        new TokenContact(text(token, "name"), text(token, "email"), text(token, "phone_number")))
                .orElse(TokenContact.NONE);
    }

    /** A provider may send anything: what is no text says nothing, and a text is made one that can be kept. */
    private static @Nullable String text(JsonWebToken token, String name) {
        Object claim = token.getClaim(name);
        return claim instanceof String text ? Texts.trimmed(text, Texts.NAME) : null;
    }

    /** By what the Bureau can name this person in a grant; empty for whoever works on no reports. */
    public Optional<String> officerId() {
        Viewer who = get();
        String unit = who.hasAny(Role.OFFICER, Role.LURAH) ? who.unit() : null;
        return unit == null
                ? Optional.empty()
                : who.person()
                        .map(person -> officerIds.of(
                                new OfficerIds.Officer(person, unit, contact().name())));
    }

    private Optional<JsonWebToken> token() {
        return identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)
                ? Optional.empty()
                : Optional.of(token);
    }

    private Viewer viewerOf(JsonWebToken token) {
        TokenGroups groups = new TokenGroups(token);
        ReferenceBook book = reference.book();
        LocalDate today = LocalDate.now(clock);
        Optional<OrgUnit> unit = groups.value("unit").flatMap(code -> unitOf(book, code));
        return new Viewer(
                persons.of(subject(token)),
                roles(),
                unit.map(OrgUnit::code).orElse(null),
                unit.map(found -> book.reachOf(found.code(), today)).orElseGet(Set::of),
                unit.map(found -> book.standsInFor(found.code(), today)).orElseGet(Set::of),
                unit.map(OrgUnit::areaCode)
                        .filter(code -> book.urbanVillage(code).isPresent())
                        .orElse(null),
                groups.value("channel").orElse(null));
    }

    /** Without a subject all such tokens would be one person. */
    private static String subject(JsonWebToken token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new Problem(ProblemCode.UNAUTHENTICATED);
        }
        return subject;
    }

    /** A staff token carries an agency's code, or the code of an urban village for its office. */
    private static Optional<OrgUnit> unitOf(ReferenceBook book, String code) {
        return book.unit(code).or(() -> book.officeOf(code).flatMap(book::unit));
    }

    private Set<Role> roles() {
        return identity.getRoles().stream()
                .flatMap(name -> Role.ofTokenName(name).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
