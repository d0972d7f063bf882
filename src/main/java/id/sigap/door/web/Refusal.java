package id.sigap.door.web;

import id.sigap.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told about a failure.
 *
 * @param incident the number under which a failure of ours is in the log; null for any other
 */
public record Refusal(Problem problem, @Nullable String incident) {}
