package id.sigap.door.graphql.live;

/** Why a connection ends: those of the protocol, and the WebSocket's own. */
enum CloseCode {
    MESSAGE_TOO_LONG(1009, "Message too long"),
    SERVICE_RESTART(1012, "Service restart"),
    TRY_AGAIN_LATER(1013, "Try again later"),
    BAD_REQUEST(4400, "Invalid message"),
    UNAUTHORIZED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    NO_PROTOCOL(4406, "Subprotocol not acceptable"),
    NOT_INITIALISED(4408, "Connection initialisation timeout"),
    SUBSCRIBED_ALREADY(4409, "Subscriber already exists"),
    INITIALISED_ALREADY(4429, "Too many initialisation requests"),
    TOO_MANY_MESSAGES(4430, "Too many messages");

    final short number;
    final String words;

    CloseCode(int number, String words) {
        this.number = (short) number;
        this.words = words;
    }
}
