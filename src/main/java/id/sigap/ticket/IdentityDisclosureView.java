package id.sigap.ticket;

import id.sigap.access.Role;
import java.time.LocalDate;
import java.util.Set;

/**
 * That somebody was told who reported it: for the reporter, who learns neither the person nor the hour.
 *
 * @param day in Asia/Jakarta
 * @param roles of whoever was told
 */
public record IdentityDisclosureView(LocalDate day, Set<Role> roles) {}
