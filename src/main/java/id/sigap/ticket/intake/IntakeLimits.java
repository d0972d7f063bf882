package id.sigap.ticket.intake;

import id.sigap.access.Viewer;
import id.sigap.platform.Keyring;
import id.sigap.platform.Keyring.Purpose;
import id.sigap.platform.limit.RateLimit;
import id.sigap.platform.limit.RateLimit.Lane;
import id.sigap.platform.limit.RateLimitGrant;
import id.sigap.platform.limit.RateLimitKey;
import id.sigap.problem.Problem;
import id.sigap.problem.ProblemCode;
import id.sigap.reference.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How many new reports somebody may send (ADR 0036). What is sent again is never counted, and what is refused is counted apart:
 * nobody's mistakes take a report from who shares their network.
 */
@ApplicationScoped
class IntakeLimits {

    /** Letters. What is shorter, many write of many things: "Lampu penerangan jalan umum mati". */
    private static final int OWN_WORDS = 40;

    private final RateLimit limit;
    private final Keyring keyring;

    IntakeLimits(RateLimit limit, Keyring keyring) {
        this.limit = limit;
        this.keyring = keyring;
    }

    Count count(Viewer viewer, RateLimitKey sender) {
        return new Count(viewer, sender);
    }

    /** What one submit takes, and gives back unless it becomes a report. */
    final class Count {

        private final Viewer viewer;
        private final RateLimitKey sender;
        private List<RateLimitGrant> taken = List.of();

        private Count(Viewer viewer, RateLimitKey sender) {
            this.viewer = viewer;
            this.sender = sender;
        }

        /**
         * Before it is stored. Clerks and channels' clients send other people's reports, as many as there are.
         *
         * @throws Problem RATE_LIMITED
         */
        void takeFor(Channel channel, String description) {
            taken = switch (channel.intake()) {
                case CITIZEN -> List.of(limit.require(Lane.CITIZEN_SUBMIT, sender));
                case WEB -> withoutToken(sender, description);
                case CLIENT, DESK -> List.of();
            };
        }

        void giveBack() {
            taken.forEach(RateLimitGrant::giveBack);
            taken = List.of();
        }

        /**
         * What to say to who is refused: why, or that there were too many refusals. Then what the refusal has cost stays
         * counted: the database was asked.
         */
        Throwable refused(Throwable failure) {
            Optional<Duration> wait = failure instanceof Problem refusal
                            && refusal.code().kind() == ProblemCode.Kind.RULE
                            && !viewer.worksHere()
                    ? limit.take(Lane.REFUSED_SUBMIT, sender)
                    : Optional.empty();
            if (wait.isPresent()) {
                return Problem.limited(wait.get());
            }
            giveBack();
            return failure;
        }
    }

    private List<RateLimitGrant> withoutToken(RateLimitKey sender, String description) {
        String letters = description.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
        return letters.length() < OWN_WORDS
                ? List.of(limit.require(Lane.SUBMIT, sender))
                : limit.require(Lane.SUBMIT, sender, Lane.SAME_WORDS, words(letters));
    }

    /** By a keyed hash: what was written is kept nowhere. */
    private RateLimitKey words(String letters) {
        byte[] hash = keyring.mac(
                Purpose.INTAKE,
                keyring.first(),
                "words".getBytes(StandardCharsets.UTF_8),
                letters.getBytes(StandardCharsets.UTF_8));
        return RateLimitKey.of("words " + HexFormat.of().formatHex(hash));
    }
}
