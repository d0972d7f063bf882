package id.sigap.door.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers of published figures, for those who ask the same soon: a front page is asked for by everybody, and its figures
 * change once a month. Whoever asks is counted and measured all the same.
 */
@ApplicationScoped
class KeptAnswers {

    private static final long MOST_BYTES = 16 * 1024 * 1024;

    private final Cache<Asked, KeptAnswer> answers;

    KeptAnswers(@ConfigProperty(name = "sigap.statistics.answers-kept") Duration longest) {
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(longest)
                .maximumWeight(MOST_BYTES)
                .weigher((Asked asked, KeptAnswer answer) -> asked.size() + answer.size())
                .build();
    }

    private record Asked(String query, @Nullable String operation, String variables) {

        static Asked of(GraphQLRequest request) {
            return new Asked(
                    request.query(),
                    request.operationName(),
                    request.variables().toString());
        }

        int size() {
            return query.length() + variables.length();
        }
    }

    @Nullable
    KeptAnswer find(GraphQLRequest request) {
        return answers.getIfPresent(Asked.of(request));
    }

    void keep(GraphQLRequest request, KeptAnswer answer) {
        answers.put(Asked.of(request), answer);
    }
}
