package id.sigap.workflow;

import id.sigap.problem.Problem;

/** What became of an act, as one word that tests compare. */
final class Answers {

    private Answers() {}

    /** The status after it, or the code of the refusal and the field it is about. */
    static String of(Action action, World world, Parties parties) {
        try {
            return Workflow.decide(action, world.report(), parties, world).to().name();
        } catch (Problem problem) {
            return "refused: " + problem.code()
                    + problem.field().map(field -> " " + field).orElse("");
        }
    }
}
