package id.sigap.door.portal.figures;

import id.sigap.door.portal.page.Markup;
import id.sigap.door.portal.page.Visit;
import io.quarkus.qute.RawString;
import java.util.List;

/**
 * Rows with how many came in, of a table that can have as many as the city has urban villages.
 *
 * @param html of all of them
 */
record CountRows(RawString html, int size) {

    static CountRows of(List<Row> rows, Visit visit) {
        String received = visit.say("figures_received");
        String resolved = visit.say("figures_resolved");
        String within = visit.say("figures_within");
        Markup markup = new Markup();
        rows.forEach(row -> {
            markup.tags("<tr><th scope=\"row\">").text(row.name());
            if (!row.above().isEmpty()) {
                markup.tags(" <span class=\"soft row-above\">")
                        .text(row.above())
                        .tags("</span>");
            }
            markup.tags("</th>");
            number(markup, received, row.received());
            markup.tags("<td class=\"bar-cell\">").tags(row.bar().toString()).tags("</td>");
            number(markup, resolved, row.resolved());
            number(markup, within, row.within());
            markup.tags("</tr>");
        });
        return new CountRows(markup.whole(), rows.size());
    }

    private static void number(Markup markup, String label, String number) {
        markup.tags("<td class=\"num\" data-label=\"").text(label).tags("\">");
        markup.text(number).tags("</td>");
    }
}
