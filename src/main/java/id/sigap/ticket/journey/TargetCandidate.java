package id.sigap.ticket.journey;

import id.sigap.ticket.journey.TargetsView.Target;

/** A unit or an urban village that is asked about. */
record TargetCandidate(String code, String name, boolean isUnit, boolean reasonNeeded) {

    Target target() {
        return new Target(isUnit ? code : null, isUnit ? null : code, reasonNeeded);
    }
}
