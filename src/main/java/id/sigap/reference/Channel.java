package id.sigap.reference;

import id.sigap.problem.Described;
import id.sigap.problem.LocalizedText;

/**
 * A way reports come in.
 *
 * @param geoTagged whether its reports carry a point and find their urban village by themselves
 * @param carriesChoice whether its messages say what the reporter wants: public or private
 */
public record Channel(
        String code,
        LocalizedText name,
        String group,
        boolean geoTagged,
        FirstReceiver firstReceiver,
        ChannelIntake intake,
        boolean carriesChoice,
        Validity validity) {

    /** Whether who submits through it may publish: the reporter, or who passes on what the reporter said of it. */
    public boolean maySayPublic() {
        return switch (intake) {
            case CITIZEN, WEB -> true;
            case CLIENT, DESK -> carriesChoice;
        };
    }

    /** Who gets the reports of a channel first. */
    public enum FirstReceiver implements Described {
        URBAN_VILLAGE("The office of the urban village where the report is."),
        BUREAU("The Governance Bureau.");

        private final String meaning;

        FirstReceiver(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }

    /** How reports of a channel reach us, and so who may submit through it. */
    public enum ChannelIntake implements Described {
        CITIZEN("Submitted by signed-in users of the app."),
        WEB("Submitted through the public web form, without signing in."),
        CLIENT("Submitted by the channel's own machine client."),
        DESK("Entered by a clerk.");

        private final String meaning;

        ChannelIntake(String meaning) {
            this.meaning = meaning;
        }

        @Override
        public String meaning() {
            return meaning;
        }
    }
}
