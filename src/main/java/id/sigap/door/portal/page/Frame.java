package id.sigap.door.portal.page;

import id.sigap.problem.Language;
import id.sigap.problem.LocalizedText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What stands around every page.
 *
 * @param here path and query, to come back to
 * @param notices what everybody should know today
 */
public record Frame(Language language, String here, Section section, Styles styles, List<Notice> notices, boolean dev) {

    /** Where the page's look and its behaviour come from. */
    public record Styles(String sheet, String theme, String script, String icon) {}

    /** What the city has to say today. */
    public record Notice(LocalizedText text, boolean urgent) {}

    /** What is in the navigation. */
    public List<Section> sections() {
        return List.of(Section.TRACK, Section.SEND, Section.LOOK, Section.FIGURES, Section.ABOUT);
    }

    /** The same, written so that it can stand within an address. */
    public String back() {
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    public String tag() {
        return Words.tag(language);
    }

    public boolean english() {
        return language == Language.ENGLISH;
    }
}
