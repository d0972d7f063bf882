package id.sigap.door.portal.look;

import id.sigap.door.portal.page.FormErrors;
import id.sigap.ticket.TicketPageView;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list, by what could be made of what was asked.
 *
 * @param typed the words that were looked for, be they ones that cannot be
 * @param asked without what was no such thing
 * @param errors what was wrong with that
 */
record Listed(@Nullable String typed, Asked asked, TicketPageView page, FormErrors errors) {}
