package id.sigap.platform.clock;

/** Whether an instance knows the time. */
enum ClockState {
    SURE("The clock of this instance agrees with the database's."),
    NEVER_COMPARED(
            "The clock of this instance was never compared with the database's: it is not ready, and writes nothing"
                    + " until it was."),
    NOT_COMPARED("The clock of this instance was not compared with the database's for longer than"
            + " sigap.clock.trusted-for: it is not ready, and writes nothing until it was."),
    OFF(
            "The clock of this instance and the database's are further apart than sigap.clock.most-off: it is not ready, and"
                    + " writes nothing until they agree. Set the one that is wrong by NTP.");

    private final String meaning;

    ClockState(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return meaning;
    }
}
