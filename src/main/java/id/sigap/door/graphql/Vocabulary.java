package id.sigap.door.graphql;

import id.sigap.problem.Described;

/** A set of words that people read where programs read constants. */
public enum Vocabulary implements Described {
    STATUS("The statuses of a report."),
    ACTION("What can happen to a report."),
    URGENCY("The urgency bands."),
    REJECTION_REASON("Why a report is rejected."),
    CLOSER_LOOK_REASON("Why a photo of work done deserves a closer look."),
    GUARD("The conditions of a step."),
    ROLE("The roles of a token."),
    CATEGORY_GROUP("The groups of categories."),
    CHANNEL_GROUP("The groups of channels.");

    private final String meaning;

    Vocabulary(String meaning) {
        this.meaning = meaning;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
