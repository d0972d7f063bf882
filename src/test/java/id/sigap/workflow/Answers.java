package id.sigap.workflow;

import id.sigap.problem.Problem;

/** What became of an act, as one word that tests compare. */
final class Answers {

    private Answers() {}

    /** The status after it, or the code of the refusal and the field it is about. */
    static String of(Action action, World world, Standpoint standpoint) {
        try {
            return Workflow.decide(action, world.report(), standpoint, world)
                    .to()
                    .name();
        } catch (Problem problem) {
            return "refused: " + problem.code()
                    + problem.field().map(field -> " " + field).orElse("");
        }
    }
}
