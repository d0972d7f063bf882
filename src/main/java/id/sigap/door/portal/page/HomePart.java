package id.sigap.door.portal.page;

import io.smallrye.mutiny.Uni;

/** What another room shows on the first page. What it cannot show for the moment is left out, and the page is there without. */
public interface HomePart {

    /** The lowest comes first. */
    int place();

    /** As {@link Pages#html} makes it; empty for nothing. */
    Uni<String> html(Visit visit);
}
